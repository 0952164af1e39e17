import CCairo
import Synchronization

/// The fonts that a text is written in: one by its name, or the next best, and for characters that it
/// lacks whichever on this machine has them.
final class FontFaces {
  private let family: String
  private let main: Font
  /// The fonts for characters that the main one lacks; nil where no font has them.
  private var others: [Unicode.Scalar: Font?] = [:]

  /// Throws where there is no font at all.
  init(family: String) throws(CairoError) {
    self.family = family
    guard let main = Font.main(family: family) else {
      throw CairoError(
        "there is no font to write with; install one, such as DejaVu Sans (fonts-dejavu-core)")
    }
    self.main = main
  }

  /// The pieces of `text` with the font of each.
  func runs(of text: String) -> [(face: OpaquePointer, text: String)] {
    // What every font has.
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

  /// `text` with the replacement character for those that cairo takes for an error or an end: NUL and
  /// the code points that stand for no character.
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
    let found = Font(family: family, holding: missing)
    let font = found?.holds(missing) == true ? found : nil
    others[missing] = .some(font)
    return font ?? main
  }
}

/// A font as fontconfig finds it.
///
/// `@unchecked Sendable`: nothing changes its face and pattern, and their libraries count references
/// to them atomically.
private final class Font: @unchecked Sendable {
  let face: OpaquePointer
  private let pattern: OpaquePointer

  /// Each family's font, found once: to search for it, and to draw its letters anew, would take as long
  /// as to write a page of a video.
  private static let mains = Mutex<[String: Font]>([:])

  /// The font nearest to `family`; nil where there is none.
  static func main(family: String) -> Font? {
    mains.withLock { mains in
      if let known = mains[family] { return known }
      let found = Font(family: family, holding: nil)
      mains[family] = found
      return found
    }
  }

  /// The font nearest to `family` among those that hold a character, if one is given.
  init?(family: String, holding character: Unicode.Scalar?) {
    guard let wanted = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(wanted) }
    FcPatternAddString(wanted, FC_FAMILY, family)
    if let character, let characters = FcCharSetCreate() {
      FcCharSetAddChar(characters, character.value)
      FcPatternAddCharSet(wanted, FC_CHARSET, characters)
      FcCharSetDestroy(characters)
    }
    FcConfigSubstitute(nil, wanted, FcMatchPattern)
    FcDefaultSubstitute(wanted)
    var result = FcResultMatch
    guard let pattern = FcFontMatch(nil, wanted, &result) else { return nil }
    self.pattern = pattern
    face = cairo_ft_font_face_create_for_pattern(pattern)
  }

  deinit {
    cairo_font_face_destroy(face)
    FcPatternDestroy(pattern)
  }

  func holds(_ character: Unicode.Scalar) -> Bool {
    var characters: OpaquePointer?
    guard FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch else {
      return false
    }
    return FcCharSetHasChar(characters, character.value) != 0
  }
}
