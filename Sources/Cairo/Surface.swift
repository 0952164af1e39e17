import CCairo
import CPNG

/// What cairo draws on: pixels, or a PDF file that grows in memory.
public final class Surface {
  let handle: OpaquePointer
  private let sink: ByteSink?

  /// What an image's width and height may be: cairo's limit.
  public static let pixelRange = 1...32_767

  /// A white image of `width` x `height` pixels.
  public init(imageWidth width: Int, height: Int) throws(CairoError) {
    guard Self.pixelRange.contains(width), Self.pixelRange.contains(height) else {
      throw CairoError("an image of \(width) x \(height) pixels; each may be \(Self.pixelRange)")
    }
    handle = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    sink = nil
    try check()
    // RGB24 begins black and its unused byte unset.
    try withPixels { $0.update(repeating: 0xffff_ffff, count: $1 * height) }
  }

  /// A transparent image of `width` x `height` pixels, to be drawn on others.
  public init(stampWidth width: Int, height: Int) throws(CairoError) {
    handle = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
    sink = nil
    try check()
  }

  /// Takes over `handle`, an image, which nothing else may destroy.
  init(image handle: OpaquePointer?) throws(CairoError) {
    guard let handle else { throw CairoError("no image") }
    self.handle = handle
    sink = nil
    try check()
  }

  /// A PDF file of one page of `width` x `height` points, whose metadata say what it is called and what
  /// it is about.
  public init(
    pdfWidth width: Double, height: Double, title: String? = nil, subject: String? = nil
  ) throws(CairoError) {
    guard width > 0, height > 0, width.isFinite, height.isFinite else {
      throw CairoError("a page of \(width) x \(height) points")
    }
    let sink = ByteSink()
    self.sink = sink
    // The surface calls back until it is finished, in `deinit` at the latest.
    let closure = Unmanaged.passUnretained(sink).toOpaque()
    handle = cairo_pdf_surface_create_for_stream(appendToSink, closure, width, height)
    // No date: the same page gives the same bytes.
    cairo_pdf_surface_set_metadata(handle, CAIRO_PDF_METADATA_CREATE_DATE, nil)
    if let title { cairo_pdf_surface_set_metadata(handle, CAIRO_PDF_METADATA_TITLE, title) }
    if let subject {
      cairo_pdf_surface_set_metadata(handle, CAIRO_PDF_METADATA_SUBJECT, subject)
    }
    try check()
  }

  deinit {
    cairo_surface_finish(handle)
    cairo_surface_destroy(handle)
  }

  /// Ends the drawing; further drawing is an error. The bytes of a PDF file, none of an image.
  public func finish() throws(CairoError) -> [UInt8] {
    cairo_surface_finish(handle)
    try check()
    return sink?.bytes ?? []
  }

  /// The image as a PNG file: with a palette where 256 colours are enough, else in 24-bit colour.
  /// `pixelsPerMetre` says how large it is to be shown; nil: nothing is said.
  public func pngBytes(pixelsPerMetre: Int? = nil) throws(CairoError) -> [UInt8] {
    var file = nn_png_file()
    defer { free(file.bytes) }
    let density = UInt32(clamping: pixelsPerMetre ?? 0)
    let isDone = try withPixels { nn_png_encode($0, $1, width, height, density, &file) }
    guard isDone else { throw CairoError("no memory for a PNG file") }
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// The image's pixels as 0xrrggbb, row by row.
  public func pixels() throws(CairoError) -> [UInt32] {
    try withPixels { pixels, stride in
      (0..<height).flatMap { row in
        (0..<width).map { pixels[row * stride + $0] & 0xffffff }
      }
    }
  }

  /// Runs `body` with the image's pixels, 0xrrggbb in rows of `stride`, which it may alter.
  func withPixels<Result>(
    _ body: (UnsafeMutablePointer<UInt32>, _ stride: Int) -> Result
  ) throws(CairoError) -> Result {
    try check()
    cairo_surface_flush(handle)
    guard let data = cairo_image_surface_get_data(handle) else {
      throw CairoError("no image; it is finished or a PDF file")
    }
    defer { cairo_surface_mark_dirty(handle) }
    let stride = Int(cairo_image_surface_get_stride(handle)) / 4
    return data.withMemoryRebound(to: UInt32.self, capacity: stride * height) { body($0, stride) }
  }

  /// The width of an image in pixels.
  public var width: Int { Int(cairo_image_surface_get_width(handle)) }
  /// The height of an image in pixels.
  public var height: Int { Int(cairo_image_surface_get_height(handle)) }

  private func check() throws(CairoError) { try CairoError.check(cairo_surface_status(handle)) }
}

/// Takes the bytes that cairo writes.
private final class ByteSink {
  var bytes: [UInt8] = []
}

private func appendToSink(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
  Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes
    .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}
