import CCairo

/// Draws on a surface. An error stays with the context: everything after it does nothing, and `check`
/// throws it.
public final class Context {
  private let handle: OpaquePointer
  private let surface: Surface
  private var fonts: FontFaces?
  private var fontSize = 0.0
  private var failure: CairoError?

  /// A context that draws on `surface`, with round line ends and corners.
  public init(_ surface: Surface) throws(CairoError) {
    self.surface = surface
    handle = cairo_create(surface.handle)
    cairo_set_line_cap(handle, CAIRO_LINE_CAP_ROUND)
    cairo_set_line_join(handle, CAIRO_LINE_JOIN_ROUND)
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    // Letters keep their shapes and distances at every size.
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_set_font_options(handle, options)
    cairo_font_options_destroy(options)
    try check()
  }

  deinit { cairo_destroy(handle) }

  /// Throws what has gone wrong since the context was made.
  public func check() throws(CairoError) {
    if let failure { throw failure }
    try CairoError.check(cairo_status(handle))
  }

  /// Multiplies all lengths from now on.
  public func scale(_ factor: Double) { cairo_scale(handle, factor, factor) }

  /// Begins a new piece of the path at a point.
  public func move(_ x: Double, _ y: Double) { cairo_move_to(handle, x, y) }

  /// Adds a straight line to a point.
  public func line(_ x: Double, _ y: Double) { cairo_line_to(handle, x, y) }

  /// Adds a cubic Bézier curve to (x3, y3) with two control points.
  public func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x3: Double, _ y3: Double
  ) {
    cairo_curve_to(handle, x1, y1, x2, y2, x3, y3)
  }

  /// Adds a straight line back to where the piece began.
  public func closePath() { cairo_close_path(handle) }

  /// Sets the colour of what is drawn from now on; its parts are from 0 to 1.
  public func setColor(_ red: Double, _ green: Double, _ blue: Double, _ alpha: Double) {
    cairo_set_source_rgba(handle, red, green, blue, alpha)
  }

  /// Sets the width of lines, and the lengths of dashes and gaps in turn; none: unbroken lines.
  public func setLine(width: Double, dash: [Double]) {
    cairo_set_line_width(handle, width)
    cairo_set_dash(handle, dash, Int32(dash.count), 0)
  }

  /// Whether the edges of large areas may have 16 shades instead of 255, in less time.
  public func setFastEdges(_ areFast: Bool) {
    cairo_set_antialias(handle, areFast ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT)
  }

  /// Fills the path by the non-zero winding rule; the path is then empty unless `keepsPath`.
  public func fill(keepsPath: Bool = false) {
    if keepsPath { cairo_fill_preserve(handle) } else { cairo_fill(handle) }
  }

  /// Draws a line along the path; the path is then empty.
  public func stroke() { cairo_stroke(handle) }

  /// Restricts drawing to the inside of the path until the end of `saved`; the path is then empty.
  public func clip() { cairo_clip(handle) }

  /// Runs `body` and undoes its changes of clip, colour and coordinates.
  public func saved(_ body: () -> Void) {
    cairo_save(handle)
    body()
    cairo_restore(handle)
  }

  /// Moves the origin.
  public func translate(_ x: Double, _ y: Double) { cairo_translate(handle, x, y) }

  /// Turns the axes by `angle` radians, from x towards y.
  public func rotate(_ angle: Double) { cairo_rotate(handle, angle) }

  /// Draws `stamp` with its upper left corner at a pixel, whatever the scale.
  public func draw(_ stamp: Surface, atPixel x: Int, _ y: Int) {
    cairo_save(handle)
    cairo_identity_matrix(handle)
    cairo_set_source_surface(handle, stamp.handle, Double(x), Double(y))
    cairo_rectangle(handle, Double(x), Double(y), Double(stamp.width), Double(stamp.height))
    cairo_fill(handle)
    cairo_restore(handle)
  }

  /// The columns and rows of an image's pixels that the clip leaves, at least in part.
  public var visiblePixels: (columns: Range<Int>, rows: Range<Int>) {
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_save(handle)
    cairo_identity_matrix(handle)
    cairo_clip_extents(handle, &left, &top, &right, &bottom)
    cairo_restore(handle)
    return (Int(left)..<Int(right), Int(top)..<Int(bottom))
  }

  /// Runs `body` with the pixels of an image, 0xrrggbb in rows of `stride`, which it may alter.
  public func withPixels(_ body: (UnsafeMutablePointer<UInt32>, _ stride: Int) -> Void) {
    do { try surface.withPixels(body) } catch { failure = failure ?? error }
  }

  /// Sets the font of texts.
  public func setFont(family: FontFamily, size: Double) {
    if family !== fonts?.family {
      do { fonts = try FontFaces(family: family) } catch { failure = failure ?? error }
      if let face = fonts?.main.face { cairo_set_font_face(handle, face) }
    }
    cairo_set_font_size(handle, size)
    fontSize = size
  }

  /// Whether `text` is of letters that stand side by side from left to right and that the font has.
  public func isPlain(_ text: String) -> Bool { fonts?.isPlain(text) ?? true }

  /// Whether the first letter of `text` that has a direction runs from right to left.
  public func isRightToLeft(_ text: String) -> Bool { line(text)?.isRightToLeft ?? false }

  /// How far `text` moves the pen.
  public func advance(of text: String) -> Double {
    if let line = line(text) { return line.advance }
    var extents = cairo_text_extents_t()
    cairo_text_extents(handle, text, &extents)
    return extents.x_advance
  }

  /// How far the font goes above and below the baseline.
  public var fontExtents: (ascent: Double, descent: Double) {
    var extents = cairo_font_extents_t()
    cairo_font_extents(handle, &extents)
    return (extents.ascent, extents.descent)
  }

  /// Writes `text` with its left end at a point on the baseline.
  public func show(_ text: String, _ x: Double, _ y: Double) {
    guard let line = line(text) else {
      cairo_move_to(handle, x, y)
      cairo_show_text(handle, text)
      cairo_new_path(handle)
      return
    }
    saved {
      translate(x, y)
      for piece in line.pieces { piece.show(on: handle) }
    }
  }

  /// `text` with the shapes and places of its letters; nil where it is plain.
  private func line(_ text: String) -> TextLine? {
    guard let fonts, !fonts.isPlain(text) else { return nil }
    return TextLine(text, fonts: fonts, size: fontSize)
  }
}
