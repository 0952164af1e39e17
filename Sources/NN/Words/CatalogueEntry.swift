/// Something that words name, such as the activation `elu alpha=1.5`.
public struct CatalogueEntry<Product>: Sendable {
  /// Its word.
  public let name: String
  /// One line about it.
  public let help: String
  /// Its settings; a number alone in the words is the first one.
  public let settings: [Setting]
  private let maker: @Sendable (Settings) -> Product

  /// An entry whose products `make` makes from values that the settings allow.
  public init(
    _ name: String, help: String, settings: [Setting] = [],
    make: @escaping @Sendable (Settings) -> Product
  ) {
    self.name = name
    self.help = help
    self.settings = settings
    maker = make
  }

  /// What `settings`, which came from words for this entry, stand for.
  public func make(_ settings: Settings) -> Product { maker(settings) }

  /// The entry with every setting at its default.
  public var standard: Choice<Product> {
    Choice(self, Settings(Dictionary(uniqueKeysWithValues: settings.map(\.standard))))
  }

  /// The words for `values`: the name, and each setting that is not at its default.
  public func words(_ values: Settings) -> String {
    let parts = settings.compactMap { setting -> String? in
      let value = values[setting.name]
      if value == setting.defaultValue { return nil }
      return setting.words(value)
    }
    return ([name] + parts).joined(separator: " ")
  }
}
