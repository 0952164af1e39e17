/// Parses the words of a network.
///
///     network = part, part, ...
///     part    = width [no-bias] activation | activation | layer | group(network)
///
/// where activations, layers and groups are names with their settings.
struct NetworkParser {
  private typealias Part = NetworkDescription.Part

  private let text: String
  private let vocabulary: NetworkVocabulary
  private var place: String.Index
  private var depth = 0
  /// The width of the last part; nil: that of the network's input, which is not known yet.
  private var width: Int?

  init(_ text: String, _ vocabulary: NetworkVocabulary) {
    self.text = text
    self.vocabulary = vocabulary
    place = text.startIndex
  }

  /// All parts.
  mutating func network() throws(WordError) -> [NetworkDescription.Part] {
    let parts = try self.parts()
    guard isAtEnd else { throw error("this ')' closes nothing; leave it out") }
    guard width != nil else {
      throw WordError(
        text: text, position: 1, message: "no part has a width; add one such as '1 linear'")
    }
    return parts
  }

  /// The parts up to a closing parenthesis, or to the end.
  private mutating func parts() throws(WordError) -> [Part] {
    var parts = [try part()]
    while !isAtEnd, text[place] == "," {
      text.formIndex(after: &place)
      parts.append(try part())
    }
    return parts
  }

  private mutating func part() throws(WordError) -> Part {
    let piece = text[place...].prefix { $0 != "," && $0 != "(" && $0 != ")" }
    place = piece.endIndex
    let words = Word.words(of: piece, in: text)
    let opens = !isAtEnd && text[place] == "("
    guard let first = words.first else {
      throw opens ? error("no word before '('; write \(groupExamples("or"))") : emptyPart()
    }
    if opens { return try group(first, words.dropFirst()) }
    if let character = first.text.first, character.isNumber || "+-.".contains(character) {
      return try linear(first, Array(words.dropFirst()))
    }
    return try named(first, words.dropFirst())
  }

  private mutating func linear(_ first: Word, _ words: [Word]) throws(WordError) -> Part {
    let outputs = try NetworkDescription.width(first)
    width = outputs
    var words = words
    let noBias = words.firstIndex { $0.text == Linear.noBias.name }
    if let noBias { words.remove(at: noBias) }
    guard let name = words.first else {
      throw first.error(
        "no activation after '\(first.text)'; write parts such as '\(first.text) relu'")
    }
    if let next = startOfNextPart(words) {
      throw next.error("a part begins here; put a comma before it")
    }
    guard vocabulary.activations.entry(name.text) != nil else {
      throw vocabulary.activations.unknown(name, others: noBias == nil ? [Linear.noBias.name] : [])
    }
    return .linear(
      width: outputs, hasBias: noBias == nil,
      activation: try vocabulary.activations.choice(name, words.dropFirst()))
  }

  /// Where another part begins without a comma: a width with an activation after it, behind the
  /// first of `words`.
  private func startOfNextPart(_ words: [Word]) -> Word? {
    zip(words, words.dropFirst()).dropFirst().first { width, name in
      Int(width.text) != nil && vocabulary.activations.entry(name.text) != nil
    }?.0
  }

  private func named(_ first: Word, _ words: ArraySlice<Word>) throws(WordError) -> Part {
    if vocabulary.layers.entry(first.text) != nil {
      return .layer(try vocabulary.layers.choice(first, words))
    }
    if vocabulary.activations.entry(first.text) != nil {
      let activation = try vocabulary.activations.choice(first, words)
      if activation.make() is Identity {
        throw first.error("no width before '\(first.text)'; write '64 \(first.text)'")
      }
      return .activation(activation)
    }
    if vocabulary.groups.entry(first.text) != nil {
      throw first.error(
        "\(first.text) needs parts in parentheses, such as \(first.text)(32 tanh, 64 linear)")
    }
    throw vocabulary.layers.unknown(
      first,
      others: vocabulary.groups.entries.map(\.name) + vocabulary.activations.entries.map(\.name))
  }

  /// The group whose opening parenthesis comes next.
  private mutating func group(
    _ first: Word, _ words: ArraySlice<Word>
  ) throws(WordError) -> Part {
    guard vocabulary.groups.entry(first.text) != nil else { throw noGroup(first) }
    let group = try vocabulary.groups.choice(first, words)
    guard depth < NetworkDescription.deepest else {
      throw error("parentheses are nested more than \(NetworkDescription.deepest) deep")
    }
    let (open, before) = (place, width)
    text.formIndex(after: &place)
    depth += 1
    let parts = try self.parts()
    guard !isAtEnd else { throw WordError(text, at: open, "this '(' is never closed; add ')'") }
    text.formIndex(after: &place)
    depth -= 1
    place = text[place...].prefix(while: \.isWhitespace).endIndex
    guard isAtEnd || text[place] == "," || text[place] == ")" else {
      throw error("a comma is missing after ')'")
    }
    if group.make().addsInput, let before, let width, before != width {
      throw first.error(
        "\(first.text) adds its input (width \(before)) to its output (width \(width)); "
          + "let its last width be \(before)")
    }
    return .group(group, parts)
  }

  private func noGroup(_ first: Word) -> WordError {
    let isKnown =
      Int(first.text) != nil || vocabulary.layers.entry(first.text) != nil
      || vocabulary.activations.entry(first.text) != nil
    guard isKnown else { return vocabulary.groups.unknown(first) }
    return error("only \(groupExamples("and")) take parentheses")
  }

  private func groupExamples(_ conjunction: String) -> String {
    vocabulary.groups.entries.map { "'\($0.name)(...)'" }.joined(separator: " \(conjunction) ")
  }

  private var isAtEnd: Bool { place == text.endIndex }

  /// An error about an empty part that ends here; at the end of the text, about the mark before it.
  private func emptyPart() -> WordError {
    let last = text.lastIndex { !$0.isWhitespace } ?? text.startIndex
    return WordError(
      text, at: isAtEnd ? last : place, "an empty part; write parts such as '50 tanh'")
  }

  private func error(_ message: String) -> WordError { WordError(text, at: place, message) }
}
