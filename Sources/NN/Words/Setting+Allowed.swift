extension Setting {
  /// Which numbers a setting takes.
  public enum Allowed: Equatable, Sendable, CustomStringConvertible {
    /// Any finite number.
    case any
    /// Numbers above this one.
    case above(Double)
    /// Numbers from this one on.
    case from(Double)
    /// Numbers from the first on and below the second.
    case fromUpTo(Double, Double)
    /// Numbers between the two, and the two.
    case within(Double, Double)
    /// Whole numbers from this one on.
    case wholeFrom(Int)

    /// Whether `value` is one of them.
    public func contains(_ value: Double) -> Bool {
      guard value.isFinite else { return false }
      return switch self {
      case .any: true
      case .above(let least): value > least
      case .from(let least): value >= least
      case .fromUpTo(let least, let end): value >= least && value < end
      case .within(let least, let most): value >= least && value <= most
      case .wholeFrom(let least):
        value >= Double(least) && value == value.rounded() && value < 0x1p53
      }
    }

    public var description: String {
      switch self {
      case .any: "a number"
      case .above(let least): "a number above \(settingText(least))"
      case .from(let least): "a number from \(settingText(least))"
      case .fromUpTo(let least, let end):
        "a number from \(settingText(least)) to below \(settingText(end))"
      case .within(let least, let most):
        "a number from \(settingText(least)) to \(settingText(most))"
      case .wholeFrom(let least): "a whole number from \(least)"
      }
    }
  }
}
