import CCairo

/// A font as fontconfig finds it.
///
/// `@unchecked Sendable`: nothing changes its face and pattern, and their libraries count references
/// to them atomically.
final class Font: @unchecked Sendable {
  let face: OpaquePointer
  private let pattern: OpaquePointer

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
