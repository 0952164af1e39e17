extension Setting {
  /// The numbers that a setting allows.
  public enum Allowed: Equatable, Sendable, CustomStringConvertible {
    /// Any finite number.
    case any
    /// Numbers above this one.
    case above(Double)
    /// This number and all above.
    case from(Double)
    /// Numbers from the first up to, but not including, the second.
    case fromUpTo(Double, Double)
    /// Numbers from the first to the second, both included.
    case within(Double, Double)
    /// This whole number and all above that are exact in a Double: those below 2^53.
    case wholeFrom(Int)
    /// Whole numbers from the first to the second, both included.
    case wholeWithin(Int, Int)

    /// The largest whole number that is allowed.
    private static let mostWhole = (1 << 53) - 1

    /// Whether `value` is allowed.
    public func contains(_ value: Double) -> Bool {
      guard value.isFinite else { return false }
      return switch self {
      case .any: true
      case .above(let least): value > least
      case .from(let least): value >= least
      case .fromUpTo(let least, let end): value >= least && value < end
      case .within(let least, let most): value >= least && value <= most
      case .wholeFrom(let least):
        value >= Double(least) && value == value.rounded() && value <= Double(Self.mostWhole)
      case .wholeWithin(let least, let most):
        value >= Double(least) && value <= Double(most) && value == value.rounded()
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
      case .wholeFrom(let least): "a whole number from \(least) to \(Self.mostWhole)"
      case .wholeWithin(let least, let most): "a whole number from \(least) to \(most)"
      }
    }
  }
}
