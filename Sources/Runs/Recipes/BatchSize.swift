/// The number of rows in a training step: a number from 1, all, or what suits the number of rows.
public enum BatchSize: Equatable, Sendable, CustomStringConvertible {
  /// 32 rows, and for more than 4,096 rows a power of two, up to 256, such that an epoch has at least
  /// 128 steps. An optimizer that needs all rows at once gets them.
  case automatic
  /// All rows.
  case full
  /// This number of rows.
  case rows(Int)

  /// The batch size in words: `auto`, `full`, or a number of rows from 1; nil if they are none of
  /// these.
  public init?(_ words: String) {
    if words == "full" {
      self = .full
    } else if words == "auto" {
      self = .automatic
    } else if let rows = Int(words), rows > 0 {
      self = .rows(rows)
    } else {
      return nil
    }
  }

  /// What to say about a wrong batch size.
  public static let cure = "give a number of rows from 1, auto, or full"

  /// The batch size in words.
  public var description: String {
    switch self {
    case .automatic: "auto"
    case .full: "full"
    case .rows(let rows): "\(rows)"
    }
  }

  private static let leastAutomatic = 32
  private static let mostAutomatic = 256
  private static let automaticSteps = 128

  /// The number of rows in a batch if there are `count` rows in all. It may be larger than `count`.
  func rows(of count: Int) -> Int {
    switch self {
    case .automatic:
      var size = Self.leastAutomatic
      while size < Self.mostAutomatic, 2 * size * Self.automaticSteps <= count { size *= 2 }
      return size
    case .full: return count
    case .rows(let rows): return rows
    }
  }
}
