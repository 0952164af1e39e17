/// An entry of a catalogue with values for its settings: the meaning of words such as `adam
/// beta1=0.8`.
///
/// Two are equal if their names and all values are. The description is the shortest words for it;
/// the catalogue makes an equal choice from them.
public struct Choice<Product>: Equatable, Sendable, CustomStringConvertible {
  /// What is chosen.
  public let entry: CatalogueEntry<Product>
  /// The values of all its settings.
  public let settings: Settings

  init(_ entry: CatalogueEntry<Product>, _ settings: Settings) {
    self.entry = entry
    self.settings = settings
  }

  /// The entry's name.
  public var name: String { entry.name }

  /// A product with these settings.
  public func make() -> Product { entry.make(settings) }

  public var description: String { entry.words(settings) }

  /// Whether the names and all values are equal.
  public static func == (a: Choice, b: Choice) -> Bool {
    a.name == b.name && a.settings == b.settings
  }
}
