import CCairo
import CHarfBuzz

extension Font {
  /// HarfBuzz's view of the font at `path`; nil where it cannot read the file.
  static func shapes(inFile path: String, index: UInt32) -> OpaquePointer? {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { hb_blob_destroy(blob) }
    // The upper half of the number is that of a variation, from 1 on; 0 is the font as it is.
    let (number, variation) = (index & 0xffff, index >> 16)
    let face = hb_face_create(blob, number)
    defer { hb_face_destroy(face) }
    guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else { return nil }
    if variation > 0 { hb_font_set_var_named_instance(font, variation - 1) }
    // Several threads may use it.
    hb_font_make_immutable(font)
    return font
  }

  /// The glyphs of `characters[range]`, which are of one script and direction. The first, at the left,
  /// stands at `x`, which moves behind the last. nil where HarfBuzz cannot read the font.
  func run(
    of characters: [UInt32], _ range: Range<Int>, script: hb_script_t, isRightToLeft: Bool,
    size: Double, x: inout Double
  ) -> GlyphRun? {
    guard let shapes else { return nil }
    let buffer = hb_buffer_create()
    defer { hb_buffer_destroy(buffer) }
    // With the characters around them, which they may join.
    hb_buffer_add_utf32(
      buffer, characters, Int32(characters.count), UInt32(range.lowerBound), Int32(range.count))
    hb_buffer_set_direction(buffer, isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, script)
    // Else the locale would choose between shapes.
    hb_buffer_set_language(buffer, hb_language_from_string("en", -1))
    hb_shape(shapes, buffer, nil, 0)
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let places = hb_buffer_get_glyph_positions(buffer, &count)
    else { return nil }
    let scale = size / Double(hb_face_get_upem(hb_font_get_face(shapes)))
    // Glyphs of each character with which a cluster begins.
    var counts: [Int: Int32] = [:]
    let glyphs = (0..<Int(count)).map { index in
      let (info, place) = (infos[index], places[index])
      counts[Int(info.cluster), default: 0] += 1
      let start = x
      x += Double(place.x_advance) * scale
      // Glyph 0 is a box. Viewers of vector files may have the character, and it is wider then.
      if info.codepoint == 0, isWide(characters[Int(info.cluster)]) { x = max(x, start + size) }
      return cairo_glyph_t(
        index: UInt(info.codepoint), x: start + Double(place.x_offset) * scale,
        y: -Double(place.y_offset) * scale)
    }
    let starts = counts.keys.sorted()
    let ends = starts.dropFirst() + [range.upperBound]
    let clusters = zip(starts, ends).map { start, end in
      cairo_text_cluster_t(
        num_bytes: Int32(Self.text(characters[start..<end]).utf8.count),
        num_glyphs: counts[start] ?? 0)
    }
    return GlyphRun(
      font: self, glyphs: glyphs,
      text: Self.text(characters[(starts.first ?? range.upperBound)..<range.upperBound]),
      clusters: clusters, isRightToLeft: isRightToLeft)
  }

  private static func text(_ characters: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: characters.lazy.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}

/// Whether a character is as wide as high: Chinese, Japanese and Korean ones, and most emoji.
private func isWide(_ character: UInt32) -> Bool {
  switch character {
  case 0x1100..<0x1160, 0x2e80..<0xa4d0, 0xac00..<0xd7b0, 0xf900..<0xfb00, 0xfe30..<0xfe70,
    0xff00..<0xff61, 0x1f300..<0x1f650, 0x1f680..<0x1fb00, 0x20000..<0x40000:
    true
  default: false
  }
}
