import Cairo
import Plot

/// What cannot be drawn.
public typealias CairoError = Cairo.CairoError

/// Draws pages into picture files in memory; the same page gives the same bytes.
public enum Picture {
  /// The bytes of a file of one white page of `size` points, on which `draw` has drawn.
  ///
  /// A PNG has `scale` pixels a point; vector files have none, and the scale does not matter.
  public static func render(
    size: Size, scale: Double = 1, as format: PictureFormat, _ draw: (any Canvas) -> Void
  ) throws(CairoError) -> [UInt8] {
    let surface: Surface
    let pixelScale: Double?
    switch format {
    case .png:
      surface = try Surface(
        imageWidth: Self.pixels(size.width * scale), height: Self.pixels(size.height * scale))
      pixelScale = scale
    case .svg:
      surface = try Surface(.svg, width: size.width, height: size.height)
      pixelScale = nil
    case .pdf:
      surface = try Surface(.pdf, width: size.width, height: size.height)
      pixelScale = nil
    }
    let context = try Context(surface)
    let canvas = CairoCanvas(context, size: size, pixelScale: pixelScale)
    if format != .png {
      canvas.fill(Path(Rectangle(left: 0, top: 0, width: size.width, height: size.height)), .white)
    }
    draw(canvas)
    try context.check()
    return format == .png ? try surface.pngBytes() : try surface.finish()
  }

  /// A length as a whole number of pixels; what is none becomes 0, which a surface refuses.
  private static func pixels(_ length: Double) -> Int {
    length.isFinite && abs(length) < 1e9 ? Int(length.rounded()) : 0
  }
}
