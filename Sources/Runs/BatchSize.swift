/// The number of rows in a training step: a number from 1, or all.
public enum BatchSize: Equatable, Sendable, CustomStringConvertible {
  /// All rows.
  case full
  /// This number of rows.
  case rows(Int)

  /// The batch size in words: `full`, or a number of rows from 1; nil if they are neither.
  public init?(_ words: String) {
    if words == "full" {
      self = .full
    } else if let rows = Int(words), rows > 0 {
      self = .rows(rows)
    } else {
      return nil
    }
  }

  /// What to say about a wrong batch size.
  public static let cure = "give a number of rows from 1, or full"

  /// The batch size in words.
  public var description: String {
    switch self {
    case .full: "full"
    case .rows(let rows): "\(rows)"
    }
  }

  /// The number of rows in a batch if there are `count` rows in all. It may be larger than `count`.
  func rows(of count: Int) -> Int {
    switch self {
    case .full: count
    case .rows(let rows): rows
    }
  }
}
