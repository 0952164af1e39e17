import CCairo

/// The fonts that a text is written in: that of a family, and for characters that it lacks any font
/// of this machine that has them.
final class FontFaces {
  let family: FontFamily
  private let main: Font
  /// The fonts for characters that the main one lacks; nil where no font has them.
  private var others: [Unicode.Scalar: Font?] = [:]

  /// Throws where there is no font at all.
  init(family: FontFamily) throws(CairoError) {
    self.family = family
    guard let main = family.main else {
      throw CairoError(
        "there is no font to write with; install one, such as DejaVu Sans (fonts-dejavu-core)")
    }
    self.main = main
  }

  /// The pieces of `text` with the font of each.
  func runs(of text: String) -> [(face: OpaquePointer, text: String)] {
    // ASCII, which every font has.
    if text.utf8.allSatisfy({ (1..<128).contains($0) }) { return [(main.face, text)] }
    var runs: [(face: OpaquePointer, text: String)] = []
    for character in Self.drawable(text) {
      let face = font(for: character).face
      if runs.last?.face == face {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append((face, String(character)))
      }
    }
    return runs
  }

  /// `text` with the replacement character in place of those that cairo refuses or takes for the
  /// end: NUL and the code points that stand for no character.
  private static func drawable(_ text: String) -> String {
    var drawable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isNone = scalar.value == 0 || scalar.properties.isNoncharacterCodePoint
      drawable.append(isNone ? "\u{fffd}" : scalar)
    }
    return String(drawable)
  }

  /// The main font where it has the character, or where none has: it then shows a box.
  private func font(for character: Character) -> Font {
    guard let missing = character.unicodeScalars.first(where: { !main.holds($0) }) else {
      return main
    }
    if let known = others[missing] { return known ?? main }
    let found = Font(family: family.name, holding: missing)
    let font = found?.holds(missing) == true ? found : nil
    others[missing] = .some(font)
    return font ?? main
  }
}
