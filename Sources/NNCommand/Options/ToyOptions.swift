import ArgumentParser
import Datasets
import NN

/// The options for toy data.
struct ToyOptions: ParsableArguments {
  @Option(number: .whole(1...10_000_000), help: "How many points; of the spirals: each arm.")
  var points: Int?

  @Option(number: .from(0, suchAs: "0.1"), help: "How far points are moved at random.")
  var noise: Double?

  @Option(number: .whole(2...1000), help: "How many classes, or arms of the spirals.")
  var classes: Int?

  @Option(
    number: .whole(0 ... .max), help: "Where the random numbers begin. (default: 0)")
  var seed: UInt64?

  /// The words for the toy set that `data` names; nil: it names none.
  func words(_ data: String) -> String? {
    guard let name = data.split(separator: " ").first,
      ToySets.catalogue.entries.contains(where: { $0.name == name })
    else { return nil }
    var words = data
    if let points { words += " points=\(points)" }
    if let noise { words += " noise=\(noise)" }
    if let classes { words += " \(name == "spirals" ? "arms" : "classes")=\(classes)" }
    return words
  }

  /// The toy set of these words; throws `ValidationError`.
  func dataset(_ words: String) throws -> Dataset {
    do throws(WordError) {
      return try ToySets.catalogue.make(words).dataset(seed: seed ?? 0)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// The options that are given, by name; empty: none.
  var given: String {
    [
      points == nil ? nil : "--points", noise == nil ? nil : "--noise",
      classes == nil ? nil : "--classes", seed == nil ? nil : "--seed",
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Catalogue {
  /// The names of all entries, with commas.
  var names: String { entries.map(\.name).joined(separator: ", ") }
}
