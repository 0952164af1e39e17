import ArgumentParser

/// How many rows a training step takes: a number, or all.
enum BatchSize: Equatable, CustomStringConvertible {
  case full
  case rows(Int)

  /// The batch size in the words of an option; throws `ValidationError`.
  init(parsing text: String) throws {
    if text == "full" {
      self = .full
    } else if let rows = Int(text), rows > 0 {
      self = .rows(rows)
    } else {
      throw ValidationError("give a number of rows from 1, or full")
    }
  }

  var description: String {
    switch self {
    case .full: "full"
    case .rows(let rows): "\(rows)"
    }
  }

  /// The number of rows of a batch from `count` rows.
  func rows(of count: Int) -> Int {
    switch self {
    case .full: count
    case .rows(let rows): rows
    }
  }
}
