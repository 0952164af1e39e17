import Cairo
import FileIO
import Plot

/// Draws pages into picture files in memory; the same page gives the same bytes.
public enum Picture {
  /// The bytes of a file of one white page of `size` points, on which `draw` has drawn.
  ///
  /// A PNG has `scale` pixels a point, and says that it is to be shown at 96 points an inch; vector files
  /// have no pixels, and the scale does not matter. The file carries `description` and `note`, a line of
  /// ASCII that is not shown; see `PictureNote`.
  public static func render(
    size: Size, scale: Double = 1, as format: PictureFormat, note: String? = nil,
    description: PictureDescription? = nil, font: PictureFont = .standard,
    _ draw: (any Canvas) -> Void
  ) throws(CairoError) -> [UInt8] {
    require(
      note?.utf8.allSatisfy { (0x20..<0x7f).contains($0) } ?? true,
      "the note '\(note ?? "")' is no line of ASCII")
    switch format {
    case .png:
      let image = try image(size, scale, font, draw)
      return labelled(try image.pngBytes(pixelsPerMetre: density(scale)), description, note)
    case .svg:
      let canvas = try SVGCanvas(size: size, font: font)
      draw(canvas)
      try canvas.check()
      return Array(canvas.svg(note: note, description: description).utf8)
    case .pdf: return try pdf(size, note, description, font, draw)
    }
  }

  /// An `svg` element for a page of HTML, with what `draw` draws on a white page of `size` points.
  ///
  /// It is as wide as the page's style has it, and what it shows is said in `label` to those who cannot
  /// see it. Elements of one page need different `names`, a word of letters each: markers and clips in
  /// them are called by it.
  public static func htmlElement(
    size: Size, label: String, names: String, font: PictureFont = .standard,
    _ draw: (any Canvas) -> Void
  ) throws(CairoError) -> String {
    let canvas = try SVGCanvas(size: size, font: font, prefix: names)
    draw(canvas)
    try canvas.check()
    return canvas.htmlElement(label: label)
  }

  /// The pixels, 0xrrggbb row by row, of a white page on which `draw` has drawn.
  public static func pixels(
    size: Size, scale: Double = 1, font: PictureFont = .standard, _ draw: (any Canvas) -> Void
  ) throws(CairoError) -> (pixels: [UInt32], width: Int, height: Int) {
    let surface = try image(size, scale, font, draw)
    return (try surface.pixels(), surface.width, surface.height)
  }

  /// The pixels, 0xrrggbb row by row, of a PNG file.
  public static func pixels(
    ofPNG bytes: [UInt8]
  ) throws(CairoError) -> (pixels: [UInt32], width: Int, height: Int) {
    let surface = try Surface(png: bytes)
    return (try surface.pixels(), surface.width, surface.height)
  }

  /// Throws where there is no font to write with.
  public static func checkFonts() throws(CairoError) {
    _ = try SVGCanvas(size: Size(width: 1, height: 1), font: .standard)
  }

  private static func image(
    _ size: Size, _ scale: Double, _ font: PictureFont, _ draw: (any Canvas) -> Void
  ) throws(CairoError) -> Surface {
    let surface = try Surface(
      imageWidth: pixels(size.width * scale), height: pixels(size.height * scale))
    let context = try Context(surface)
    let canvas = CairoCanvas(context, size: size, pixelScale: scale, font: font)
    try canvas.findFont()
    draw(canvas)
    try context.check()
    return surface
  }

  private static func pdf(
    _ size: Size, _ note: String?, _ description: PictureDescription?, _ font: PictureFont,
    _ draw: (any Canvas) -> Void
  ) throws(CairoError) -> [UInt8] {
    let title = description?.title.printable ?? ""
    let surface = try Surface(
      pdfWidth: size.width, height: size.height, title: title.isEmpty ? nil : title,
      subject: note.map { PictureNote.pdfSubject($0) })
    let context = try Context(surface)
    let canvas = CairoCanvas(context, size: size, pixelScale: nil, font: font)
    try canvas.findFont()
    canvas.fill(Path(Rectangle(left: 0, top: 0, width: size.width, height: size.height)), .white)
    draw(canvas)
    try context.check()
    return try surface.finish()
  }

  private static func labelled(
    _ png: [UInt8], _ description: PictureDescription?, _ note: String?
  ) -> [UInt8] {
    let texts = [
      (PictureNote.name, note), ("Description", description?.summary.printable),
      ("Title", description?.title.printable),
    ]
    // Each goes before those that are there.
    return texts.reduce(png) { png, text in
      guard let words = text.1, !words.isEmpty else { return png }
      return PNGText.inserting(words, keyword: text.0, into: png)
    }
  }

  /// Pixels a metre at 96 points an inch of 25.4 mm.
  private static func density(_ scale: Double) -> Int { pixels(96 * scale / 0.0254) }

  /// A length in whole pixels; 0, which a surface refuses, where it is not finite or too large.
  private static func pixels(_ length: Double) -> Int {
    length.isFinite && abs(length) < 1e9 ? Int(length.rounded()) : 0
  }
}
