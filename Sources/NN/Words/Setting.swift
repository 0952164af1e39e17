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
  /// Whether it is written as a number alone, `dropout 0.2`; only for an entry's first setting.
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

  /// The words that give it `value`.
  func words(_ value: Double) -> String {
    if allowed == nil { return name }
    return isNameless ? settingText(value) : "\(name)=\(settingText(value))"
  }
}

/// A number as settings are written: whole ones without a point.
func settingText(_ value: Double) -> String {
  if let whole = Int(exactly: value), abs(value) < 1e15 { return "\(whole)" }
  return "\(value)"
}
