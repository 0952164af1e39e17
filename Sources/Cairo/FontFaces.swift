/// The fonts that a text is written in: that of a family, and for characters that it lacks any font
/// of this machine that has them.
final class FontFaces {
  let family: FontFamily
  let main: Font
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

  /// Whether cairo's own functions draw `text` rightly: the main font has every character, and each is
  /// one glyph that stands to the right of the one before.
  func isPlain(_ text: String) -> Bool {
    // ASCII, which every font has.
    if text.utf8.allSatisfy({ (1..<128).contains($0) }) { return true }
    if text.unicodeScalars.allSatisfy({ $0.isPlain && main.holds($0) }) { return true }
    // HarfBuzz cannot read some fonts, such as those of PostScript.
    return main.shapes == nil
  }

  /// The main font where it has the character, or where none has: it then shows a box.
  func font(for character: Character) -> Font {
    let missing = character.unicodeScalars.first { scalar in
      !main.holds(scalar) && !scalar.properties.isDefaultIgnorableCodePoint
    }
    guard let missing else { return main }
    if let known = others[missing] { return known ?? main }
    let found = Font(family: family.name, holding: missing)
    let isUsable = found.map { $0.holds(missing) && $0.shapes != nil } ?? false
    let font = isUsable ? found : nil
    others[missing] = .some(font)
    return font ?? main
  }
}

extension Unicode.Scalar {
  /// Whether it is of a script without joins and marks: Latin, Greek, Cyrillic, Armenian, or a sign.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x01..<0x300, 0x370..<0x590, 0x1e00..<0x200b, 0x2010..<0x202a, 0x2030..<0x2060,
      0x2070..<0x2e80:
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark: false
      default: true
      }
    default: false
    }
  }
}
