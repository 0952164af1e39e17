/// A setting of something in a catalogue: `beta1=0.9`, or a word such as `nesterov` that is there or not.
public struct Setting: Equatable, Sendable {
  /// Its name in words.
  public let name: String
  /// One line about it.
  public let help: String
  /// Its value where the words do not name it; of a flag 0.
  public let defaultValue: Double
  /// What values it takes; nil: it is a flag, 1 where its name stands in the words.
  public let allowed: Allowed?

  /// A setting with a number.
  public init(_ name: String, _ defaultValue: Double, _ allowed: Allowed, help: String) {
    self.name = name
    self.help = help
    self.defaultValue = defaultValue
    self.allowed = allowed
  }

  /// A flag.
  public init(flag name: String, help: String) {
    self.name = name
    self.help = help
    defaultValue = 0
    allowed = nil
  }

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

/// A number as settings are written: whole ones without a point.
func settingText(_ value: Double) -> String {
  if let whole = Int(exactly: value), abs(value) < 1e15 { return "\(whole)" }
  return "\(value)"
}

/// The values of an entry's settings.
public struct Settings: Equatable, Sendable {
  private let values: [String: Double]

  init(_ values: [String: Double]) { self.values = values }

  /// The value of the setting `name`, which the entry has.
  public subscript(name: String) -> Double {
    guard let value = values[name] else { fatalError("no setting '\(name)'") }
    return value
  }

  /// Whether the flag `name` is set.
  public func has(_ name: String) -> Bool { self[name] != 0 }
}
