import NN
import Testing

/// Descriptions by chance: they print and parse back, and the layers are as they promise.
struct RandomDescriptionTests {
  @Test func descriptionsPrintAndParseBack() throws {
    for seed in 0..<500 {
      var words = RandomWords(seed: seed)
      let text = words.network(inputs: 5)
      let description = try NetworkDescription(parsing: text)
      let printed = description.description
      #expect(try NetworkDescription(parsing: printed) == description, "\(text)")
      #expect(try NetworkDescription(parsing: printed).description == printed, "\(text)")
      let network = try Sequential<Float>(description.layers(inputs: 5), inputs: 5)
      #expect(network.outputWidth == description.outputWidth, "\(text)")
      #expect(
        try network.parameters.count == description.parameterCount(inputs: 5), "\(text)")
    }
  }

  /// Pieces of words in any order: an error with a place within the text, or a network.
  @Test func anyTextIsReadOrRefused() {
    let pieces = [
      "64", "relu", "no-bias", "tanh", "dropout", "0.2", "p=", "=", ",", ",", "(", ")", "residual",
      "sequential(", "batch-norm", "é", "\u{301}", "\n", "-1", "1e999", "nan", "momentum=0.5",
    ]
    for seed in 0..<5000 {
      var generator = RandomGenerator(seed: UInt64(seed), stream: .data)
      let text = (0..<Int.random(in: 0..<9, using: &generator)).map { _ in
        pieces.randomElement(using: &generator)! + (Bool.random(using: &generator) ? " " : "")
      }.joined()
      do throws(WordError) {
        let description = try NetworkDescription(parsing: text)
        #expect(description.outputWidth > 0)
      } catch {
        #expect((1...max(text.count, 1)).contains(error.position), "\(error)")
        #expect(error.text == text && !error.message.isEmpty)
      }
    }
  }
}

/// The words of a network by chance, with blanks here and there.
private struct RandomWords {
  private var generator: RandomGenerator

  init(seed: Int) { generator = RandomGenerator(seed: UInt64(seed), stream: .data) }

  mutating func network(inputs: Int) -> String {
    var width = inputs
    return row(&width, depth: 0) + comma() + "3 linear"
  }

  private mutating func row(_ width: inout Int, depth: Int) -> String {
    var parts: [String] = []
    for _ in 0...below(4) { parts.append(part(&width, depth)) }
    return parts.joined(separator: comma())
  }

  private mutating func part(_ width: inout Int, _ depth: Int) -> String {
    switch below(depth < 4 ? 7 : 5) {
    case 0: return words(Catalogues.layers)
    case 1:
      let name = words(Catalogues.activations)
      return name == "linear" ? "tanh" : name
    case 2...4:
      width = 1 + below(9)
      return "\(width)\(below(3) == 0 ? " no-bias" : "") \(words(Catalogues.activations))"
    case 5: return "sequential\(blank())(\(row(&width, depth: depth + 1)))\(blank())"
    default:
      let start = width
      let inner = row(&width, depth: depth + 1)
      width = start
      return "residual(\(inner),\(start) \(words(Catalogues.activations)))"
    }
  }

  /// An entry with some of its settings.
  private mutating func words<Product>(_ catalogue: Catalogue<Product>) -> String {
    let entry = catalogue.entries[below(catalogue.entries.count)]
    let settings = entry.settings.filter { _ in below(2) == 0 }
    return ([entry.name] + settings.map { $0.words(otherThanDefault: below(3)) })
      .joined(separator: " " + blank())
  }

  private mutating func comma() -> String { blank() + "," + blank() }
  private mutating func blank() -> String { below(2) == 0 ? "" : " " }
  private mutating func below(_ end: Int) -> Int { Int.random(in: 0..<end, using: &generator) }
}
