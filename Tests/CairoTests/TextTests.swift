import Testing

@testable import Cairo

/// What cairo's own functions for text cannot do. DejaVu Sans has Arabic and Hebrew letters.
struct TextTests {
  private let family = FontFamily("DejaVu Sans")

  private func context(on surface: Surface) throws -> Context {
    let context = try Context(surface)
    context.setFont(family: family, size: 20)
    return context
  }

  private func advances(_ texts: [String]) throws -> [Double] {
    let context = try context(on: Surface(imageWidth: 1, height: 1))
    defer { #expect(throws: Never.self) { try context.check() } }
    return texts.map(context.advance)
  }

  /// The pixels of pieces of text, each after the one before.
  private func picture(_ pieces: [String]) throws -> [UInt32] {
    let surface = try Surface(imageWidth: 300, height: 40)
    let context = try context(on: surface)
    var x = 10.0
    for piece in pieces {
      context.show(piece, x, 25)
      x += context.advance(of: piece)
    }
    try context.check()
    return try surface.pixels()
  }

  @Test func arabicLettersJoin() throws {
    let advances = try advances(["بيت", "ب", "ي", "ت"])
    #expect(advances[0] < advances[1...].reduce(0, +) - 5)
    #expect(try picture(["بيت"]) != picture(["ت", "ي", "ب"]))
    // Lam and alef become one letter.
    #expect(try self.advances(["لا"])[0] < self.advances(["ل", "ا"]).reduce(0, +))
  }

  /// The whole is what its pieces are side by side, from left to right.
  @Test(arguments: [
    ("אב", ["ב", "א"]), ("אב 12", ["12", " ", "ב", "א"]), ("ab אב", ["ab ", "ב", "א"]),
    ("אב ab", ["ab", " ", "ב", "א"]), ("א(ב)", ["(", "ב", ")", "א"]),
  ])
  func hebrewRunsFromRightToLeft(text: String, pieces: [String]) throws {
    #expect(try picture([text]) == picture(pieces))
    #expect(try picture([text]) != picture(pieces.reversed()))
    let context = try context(on: Surface(imageWidth: 1, height: 1))
    #expect(context.isRightToLeft(text) == (text.first != "a"))
  }

  @Test func marksStandAboveTheirLetters() throws {
    let advances = try advances(["e\u{301}", "é", "x\u{301}", "x"])
    #expect(abs(advances[0] - advances[1]) < 0.01 && abs(advances[2] - advances[3]) < 0.01)
  }

  @Test func charactersWithoutAGlyphHaveRoom() throws {
    // Of a private area, and of the last planes of Chinese characters, which few fonts have.
    let advances = try advances(["\u{f8f0}", "\u{323af}\u{323af}", "a\u{0}b", "\u{10ffff}"])
    #expect(advances.allSatisfy { $0 > 5 } && advances[1] >= 40)
  }

  /// A picture of every kind of text, and a file that holds its letters: cairo refuses none.
  @Test(arguments: [
    "\u{10ffff} \u{fffe}אב", "a\u{0}b", "\u{301}", "\u{200d}", "ي\u{64b}\u{1ffff}لا",
    "\u{1f468}\u{200d}\u{1f469}",
    "नमस्ते", "\u{feff}x\u{301}", "กำ", "한글",
  ])
  func everyTextIsDrawn(text: String) throws {
    #expect(try picture([text]) != picture(["אב"]))
    let surface = try Surface(pdfWidth: 100, height: 50)
    let context = try context(on: surface)
    context.show(text, 10, 20)
    try context.check()
    #expect(try surface.finish().count > 500)
  }

  @Test(arguments: ["", "abc 12", "größe λ μ² Ж → ≤ …", "é"]) func plainTexts(text: String) throws {
    #expect(try context(on: Surface(imageWidth: 1, height: 1)).isPlain(text))
  }

  @Test(arguments: ["אב", "بيت", "e\u{301}", "a\u{0}b", "नम", "\u{323af}"])
  func textsThatAreShaped(text: String) throws {
    #expect(try !context(on: Surface(imageWidth: 1, height: 1)).isPlain(text))
  }

  @Test func familiesAreFoundByName() {
    #expect(FontFamily("DejaVu Sans").isFound && FontFamily("dejavu SANS mono").isFound)
    #expect(FontFamily("sans-serif").isFound)
    #expect(!FontFamily("No Such Font").isFound && !FontFamily("").isFound)
    #expect(FontFamily("No Such Font").foundName != nil)
  }
}
