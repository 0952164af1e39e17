import FileIO

/// Something that has a name in words, with settings, such as the activation `elu alpha=1.5`.
public struct CatalogueEntry<Product>: Sendable {
  /// Its name in words.
  public let name: String
  /// One line about it.
  public let help: String
  /// Its settings. A number without a name, as in `dropout 0.2`, is for the first one.
  public let settings: [Setting]
  private let maker: @Sendable (Settings) -> Product
  /// What is wrong with settings that do not fit each other.
  private let faultFinder: @Sendable (Settings) -> String?

  /// An entry whose products `make` makes, from values that the settings allow; `fault` says what is
  /// wrong, and what to do, with values that do not fit each other.
  ///
  /// Precondition: the names are single words that begin with a letter, and those of the settings
  /// differ.
  public init(
    _ name: String, help: String, settings: [Setting] = [],
    fault: @escaping @Sendable (Settings) -> String? = { _ in nil },
    make: @escaping @Sendable (Settings) -> Product
  ) {
    for name in [name] + settings.map(\.name) {
      require(
        name.first?.isLetter == true && !name.contains(where: \.endsName),
        "'\(name)' cannot be a name: one word, a letter first")
    }
    require(
      Set(settings.map(\.name)).count == settings.count, "two settings of \(name) of one name")
    self.name = name
    self.help = help
    self.settings = settings
    maker = make
    faultFinder = fault
  }

  /// What is wrong with `settings`, each of which is allowed; nil: nothing.
  func fault(_ settings: Settings) -> String? { faultFinder(settings) }

  /// The product for `settings`, which must come from this entry.
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
  /// Whether the character cannot be part of a name, as it has a meaning of its own.
  fileprivate var endsName: Bool { isWhitespace || "=,()".contains(self) }
}
