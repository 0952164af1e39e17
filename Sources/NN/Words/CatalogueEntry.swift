import FileIO

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
  ///
  /// That names are words, begin with a letter, and those of the settings differ are preconditions.
  public init(
    _ name: String, help: String, settings: [Setting] = [],
    make: @escaping @Sendable (Settings) -> Product
  ) {
    for name in [name] + settings.map(\.name) {
      require(name.first?.isLetter == true && !name.contains(where: \.endsName), "name '\(name)'")
    }
    require(
      Set(settings.map(\.name)).count == settings.count, "two settings of \(name) of one name")
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

extension Character {
  /// Whether words have another meaning for it than a part of a name.
  fileprivate var endsName: Bool { isWhitespace || "=,()".contains(self) }
}
