import CCairo

/// Glyphs of one font, and which of the text's characters they stand for: files whose text can be
/// searched and copied hold both.
struct GlyphRun {
  let font: Font
  /// From left to right.
  let glyphs: [cairo_glyph_t]
  let text: String
  /// How many bytes of the text and glyphs belong together, in the order of the text.
  let clusters: [cairo_text_cluster_t]
  let isRightToLeft: Bool

  /// Draws the run with the font's size that `context` has.
  func show(on context: OpaquePointer) {
    cairo_set_font_face(context, font.face)
    let flags: UInt32 = isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD.rawValue : 0
    cairo_show_text_glyphs(
      context, text, Int32(text.utf8.count), glyphs, Int32(glyphs.count), clusters,
      Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: flags))
  }
}
