import FileIO

/// All things of one kind that words can name.
public struct Catalogue<Product>: Sendable {
  /// What it lists, in the plural: `activations`.
  public let name: String
  /// What its entries are, in the singular: `activation`.
  public let kind: String
  /// The entries, in the order in which they are listed.
  public let entries: [CatalogueEntry<Product>]

  /// A catalogue of `entries`; that their names differ is a precondition.
  public init(_ name: String, of kind: String, _ entries: [CatalogueEntry<Product>]) {
    require(
      Set(entries.map(\.name)).count == entries.count, "two \(name) have the same name")
    self.name = name
    self.kind = kind
    self.entries = entries
  }

  /// The same catalogue with `more` entries behind its own.
  public func adding(_ more: CatalogueEntry<Product>...) -> Catalogue {
    Catalogue(name, of: kind, entries + more)
  }

  /// The product that `text` names, such as `adam beta1=0.8`; throws `WordError`.
  public func make(_ text: String) throws(WordError) -> Product { try choice(text).make() }

  /// What `text` names, an entry with values for its settings; throws `WordError`.
  public func choice(_ text: String) throws(WordError) -> Choice<Product> {
    let words = Word.words(of: text[...], in: text)
    guard let first = words.first else {
      throw WordError(text: text, position: 1, message: "no \(kind); give its name")
    }
    return try choice(first, words.dropFirst())
  }

  /// What the entry called `name` is with the settings in `words`.
  func choice(_ name: Word, _ words: ArraySlice<Word>) throws(WordError) -> Choice<Product> {
    guard let entry = entry(name.text) else { throw unknown(name) }
    return Choice(entry, try entry.settings(words))
  }

  /// The entry that is called `name`; nil where there is none.
  public func entry(_ name: some StringProtocol) -> CatalogueEntry<Product>? {
    entries.first { $0.name == name }
  }

  /// An error that says what `word` may have been meant to be: an entry, or one of the `others` that
  /// could stand there.
  func unknown(_ word: Word, others: [String] = []) -> WordError {
    let names = entries.map(\.name) + others
    return word.error(unknownName(word.text, of: kind, known: names))
  }
}
