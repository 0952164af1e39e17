/// How many rows a training step takes: a number from 1, or all.
public enum BatchSize: Equatable, Sendable, CustomStringConvertible {
  case full
  case rows(Int)

  /// The batch size in words, `full` or a number of rows from 1; nil where they are neither.
  public init?(_ words: String) {
    if words == "full" {
      self = .full
    } else if let rows = Int(words), rows > 0 {
      self = .rows(rows)
    } else {
      return nil
    }
  }

  /// What to give where a batch size is none.
  public static let cure = "give a number of rows from 1, or full"

  /// The words again.
  public var description: String {
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
