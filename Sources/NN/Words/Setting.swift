/// A setting of an entry in a catalogue: a number such as `beta1=0.9`, or a flag such as
/// `nesterov`.
public struct Setting: Equatable, Sendable {
  /// Its name in words.
  public let name: String
  /// One line about it.
  public let help: String
  /// Its value if the words do not name it; 0 for a flag.
  public let defaultValue: Double
  /// The values that it allows; nil: it is a flag, with the value 1 if the words name it.
  public let allowed: Allowed?
  /// Whether its words are a number without a name, as in `dropout 0.2`. Only for an entry's first
  /// setting.
  public let isNameless: Bool

  /// A setting with a number.
  public init(
    _ name: String, _ defaultValue: Double, _ allowed: Allowed, isNameless: Bool = false,
    help: String
  ) {
    self.name = name
    self.help = help
    self.defaultValue = defaultValue
    self.allowed = allowed
    self.isNameless = isNameless
  }

  /// A flag.
  public init(flag name: String, help: String) {
    self.name = name
    self.help = help
    defaultValue = 0
    allowed = nil
    isNameless = false
  }

  /// The name with the default value.
  var standard: (String, Double) { (name, defaultValue) }

  /// The words for the setting with this value.
  func words(_ value: Double) -> String {
    if allowed == nil { return name }
    return isNameless ? settingText(value) : "\(name)=\(settingText(value))"
  }
}

/// A number as it is written in settings: whole ones without a point.
func settingText(_ value: Double) -> String {
  if let whole = Int(exactly: value), abs(value) < 1e15 { return "\(whole)" }
  return "\(value)"
}
