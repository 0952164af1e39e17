import CCairo
import CHarfBuzz

/// A font as fontconfig finds it.
///
/// `@unchecked Sendable`: nothing changes its face, pattern and shapes, and their libraries count
/// references to them atomically.
final class Font: @unchecked Sendable {
  let face: OpaquePointer
  private let pattern: OpaquePointer
  /// What HarfBuzz chooses and places letters with; nil where it cannot read the font.
  let shapes: OpaquePointer?

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
    var index: Int32 = 0
    if let path = Self.string(FC_FILE, at: 0, of: pattern),
      FcPatternGetInteger(pattern, FC_INDEX, 0, &index) == FcResultMatch
    {
      shapes = Self.shapes(inFile: path, index: UInt32(bitPattern: index))
    } else {
      shapes = nil
    }
  }

  deinit {
    hb_font_destroy(shapes)
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

  /// What it is called, the name of its whole family first.
  var familyNames: [String] {
    var names: [String] = []
    while let name = Self.string(FC_FAMILY, at: names.count, of: pattern) { names.append(name) }
    return names
  }

  private static func string(
    _ property: String, at place: Int, of pattern: OpaquePointer
  ) -> String? {
    var text: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, property, Int32(place), &text) == FcResultMatch, let text
    else { return nil }
    return String(cString: text)
  }
}
