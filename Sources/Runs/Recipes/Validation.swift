/// The rows that are held out of the training, on which the network is judged.
public enum Validation: Equatable, Sendable, CustomStringConvertible {
  /// None.
  case none
  /// This share of the rows, above 0 and below 1, drawn with the recipe's seed; of each class the same
  /// share.
  case share(Double)
  /// The rows of another table, with the same columns.
  case file(String)

  /// The validation in words: 0, a number above 0 and below 1, or a path. nil: another number.
  public init?(_ words: String) {
    if let share = Double(words) {
      guard share >= 0, share < 1 else { return nil }
      self = share == 0 ? .none : .share(share)
    } else {
      self = .file(words)
    }
  }

  /// What to say about a wrong validation.
  public static let cure = "give a share from 0 to below 1, such as 0.2, or a file"

  /// The validation in words. A file that is called by a number is reached as `./0.2`.
  public var description: String {
    switch self {
    case .none: "0"
    case .share(let share): "\(share)"
    case .file(let path): Double(path) == nil ? path : "./\(path)"
    }
  }
}
