/// The values of an entry's settings.
public struct Settings: Equatable, Sendable {
  private let values: [String: Double]

  init(_ values: [String: Double]) { self.values = values }

  /// The value of the setting `name`. Precondition: the entry has such a setting.
  public subscript(name: String) -> Double {
    guard let value = values[name] else { fatalError("no setting '\(name)'") }
    return value
  }

  /// Whether the flag `name` is set. Precondition: the entry has such a flag.
  public func has(_ name: String) -> Bool { self[name] != 0 }
}
