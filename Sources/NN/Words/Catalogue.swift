import FileIO

/// All things of one kind that have a name in words, such as all activations.
public struct Catalogue<Product>: Sendable {
  /// The plural of what it lists: `activations`.
  public let name: String
  /// The singular of what it lists: `activation`.
  public let kind: String
  /// The entries, in the order in which they are listed.
  public let entries: [CatalogueEntry<Product>]

  /// A catalogue of `entries`. Precondition: their names differ.
  public init(_ name: String, of kind: String, _ entries: [CatalogueEntry<Product>]) {
    require(
      Set(entries.map(\.name)).count == entries.count, "two \(name) have the same name")
    self.name = name
    self.kind = kind
    self.entries = entries
  }

  /// The same catalogue with `more` entries at its end. Precondition: their names are new.
  public func adding(_ more: CatalogueEntry<Product>...) -> Catalogue {
    Catalogue(name, of: kind, entries + more)
  }

  /// What `text` names, such as `adam beta1=0.8`. Throws `WordError` if it names nothing here.
  public func make(_ text: String) throws(WordError) -> Product { try choice(text).make() }

  /// The entry that `text` names, with values for its settings. Throws `WordError` if it names
  /// nothing here.
  public func choice(_ text: String) throws(WordError) -> Choice<Product> {
    let words = Word.words(of: text[...], in: text)
    guard let first = words.first else {
      throw WordError(text: text, position: 1, message: "no \(kind); give its name")
    }
    return try choice(first, words.dropFirst())
  }

  /// The entry called `name`, with the settings in `words`.
  func choice(_ name: Word, _ words: ArraySlice<Word>) throws(WordError) -> Choice<Product> {
    guard let entry = entry(name.text) else { throw unknown(name) }
    return Choice(entry, try entry.settings(words))
  }

  /// The entry that is called `name`; nil if there is none.
  public func entry(_ name: some StringProtocol) -> CatalogueEntry<Product>? {
    entries.first { $0.name == name }
  }

  /// An error about an unknown `word`. It suggests the nearest name of an entry, or of the `others`
  /// that could stand there.
  func unknown(_ word: Word, others: [String] = []) -> WordError {
    let names = entries.map(\.name) + others
    return word.error(unknownName(word.text, of: kind, known: names))
  }
}
