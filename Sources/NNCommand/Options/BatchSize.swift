import ArgumentParser

/// How many rows a training step takes: a number, or all.
enum BatchSize: ExpressibleByArgument, Equatable, CustomStringConvertible {
  case full
  case rows(Int)

  init?(argument: String) {
    if argument == "full" {
      self = .full
    } else if let rows = Int(argument), rows > 0 {
      self = .rows(rows)
    } else {
      return nil
    }
  }

  var description: String {
    switch self {
    case .full: "full"
    case .rows(let rows): "\(rows)"
    }
  }

  var defaultValueDescription: String { description }

  /// The number of rows of a batch from `count` rows.
  func rows(of count: Int) -> Int {
    switch self {
    case .full: count
    case .rows(let rows): rows
    }
  }
}
