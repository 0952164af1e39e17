import Testing

@testable import NN

/// How words are read, with a catalogue made for it.
struct CatalogueTests {
  private static let tools = Catalogue<String>(
    "tools", of: "tool",
    [
      CatalogueEntry("hammer", help: "hits") { _ in "hammer" },
      CatalogueEntry(
        "drill", help: "bores",
        settings: [
          Setting("speed", 5, .wholeFrom(1), isNameless: true, help: "Turns."),
          Setting("depth", 0.5, .any, help: "How deep."), Setting(flag: "reverse", help: "Back."),
        ]
      ) { "drill \($0["speed"]) \($0["depth"]) \($0.has("reverse"))" },
    ])

  private static let mistakes = [
    ("", 1, "no tool; give its name"), ("  ", 1, "no tool"),
    (" hamer", 2, "unknown tool 'hamer', did you mean 'hammer'?"),
    ("saw", 1, "unknown tool 'saw', known are hammer, drill"),
    ("hammer 3", 8, "'3': hammer has no settings; leave it out"),
    ("drill 1.5", 7, "'1.5' for speed of drill: give a whole number from 1 to 9007199254740991"),
    ("drill speed=0", 7, "'0' for speed"), ("drill 1e16", 7, "'1e16' for speed"),
    ("drill depht=3", 7, "did you mean 'depth'?"), ("drill reverse=1", 7, "takes no value"),
    ("drill depth", 7, "needs a value, such as depth=0.5"), ("drill depth = 3", 7, "needs a value"),
    ("drill depth=1=2", 7, "'1=2' for depth of drill: give a number"),
    ("drill =3", 7, "no setting ''"),
    ("drill 3 depth=1 speed=4", 17, "'speed' of drill is there twice"),
    ("drill reverse reverse", 15, "twice"),
    ("drill xyzzy", 7, "its settings are speed, depth, reverse"),
  ]

  @Test func wordsNameAnEntryAndItsSettings() throws {
    for (words, product, shortest) in [
      ("hammer", "hammer", "hammer"), ("drill", "drill 5.0 0.5 false", "drill"),
      ("drill 7", "drill 7.0 0.5 false", "drill 7"),
      ("drill reverse depth=-0.25", "drill 5.0 -0.25 true", "drill depth=-0.25 reverse"),
      ("\tdrill  speed=5\ndepth=1e-3 ", "drill 5.0 0.001 false", "drill depth=0.001"),
    ] {
      #expect(try Self.tools.make(words) == product)
      #expect(try Self.tools.choice(words).description == shortest)
    }
  }

  @Test func wrongWordsAreNamedWithTheirPlace() {
    for (words, position, message) in Self.mistakes {
      let error = #expect(throws: WordError.self, "\(words)") { try Self.tools.make(words) }
      #expect(error?.position == position, "\(error?.description ?? words)")
      #expect(error?.message.contains(message) == true, "\(error?.description ?? words)")
      #expect(error?.text == words)
    }
  }

  @Test func namesThatWordsCannotHaveEndTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = CatalogueEntry("two words", help: "") { _ in 1 }
    }
    await #expect(processExitsWith: .failure) {
      _ = CatalogueEntry("a", help: "", settings: [Setting(flag: "b=c", help: "")]) { _ in 1 }
    }
    await #expect(processExitsWith: .failure) {
      let entry = CatalogueEntry("a", help: "") { _ in 1 }
      _ = Catalogue("numbers", of: "number", [entry, entry])
    }
  }

  @Test func theNearestNameDiffersInFewLetters() {
    let names = ["relu", "gelu", "leaky-relu", "tanh", "x"]
    let words = [
      ("rleu", "relu"), ("relu6", "relu"), ("leakyrelu", "leaky-relu"), ("TANH", "tanh"),
      ("tnh", "tanh"), ("y", "x"), ("gelu", "gelu"),
    ]
    for (word, name) in words { #expect(nearest(to: word, of: names) == name) }
    for word in ["swish", "banana", String(repeating: "relu", count: 100_000)] {
      #expect(nearest(to: word, of: names) == nil)
    }
    #expect(nearest(to: "relu", of: []) == nil)
  }
}
