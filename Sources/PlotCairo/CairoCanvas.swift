import Cairo
import FileIO
import Plot

/// A page that cairo draws.
final class CairoCanvas: Canvas {
  let size: Size
  private let context: Context
  /// Pixels a point; nil on a page without pixels.
  private let pixelScale: Double?

  static let fontFamily = FontFamily("DejaVu Sans")

  init(_ context: Context, size: Size, pixelScale: Double?) {
    self.context = context
    self.size = size
    self.pixelScale = pixelScale
    if let pixelScale { context.scale(pixelScale) }
  }

  /// Throws where there is no font to write with.
  func findFont() throws(CairoError) {
    context.setFont(family: Self.fontFamily, size: 1)
    try context.check()
  }

  func fill(_ path: Path, _ color: Color) {
    context.trace(path)
    context.setColor(color)
    context.setFastEdges(true)
    context.fill()
    context.setFastEdges(false)
  }

  func fill(_ bands: Bands) {
    guard let pixelScale,
      let shading = BandShading(bands, pixelScale: pixelScale, visible: context.visiblePixels)
    else { return fillPaths(of: bands) }
    context.withPixels { shading.draw(on: $0, stride: $1) }
  }

  func stroke(_ path: Path, _ stroke: Stroke) {
    context.trace(path)
    context.setColor(stroke.color)
    context.setLine(width: stroke.width, dash: stroke.dash)
    context.stroke()
  }

  func stamp(_ marker: Path, fill: Color?, stroke: Stroke?, at points: [Point]) {
    if let pixelScale, points.count > MarkerStamps.fewest,
      let stamps = MarkerStamps(marker, fill: fill, stroke: stroke, pixelScale: pixelScale)
    {
      for point in points { stamps.draw(at: point, on: context) }
    } else {
      context.drawMarkers(marker, fill: fill, stroke: stroke, at: points)
    }
  }

  func text(_ text: String, at point: Point, style: TextStyle) {
    let text = text.printable
    context.setFont(family: Self.fontFamily, size: style.size)
    context.setColor(style.color)
    let start =
      switch style.alignment {
      case .left: 0.0
      case .center: -context.advance(of: text) / 2
      case .right: -context.advance(of: text)
      }
    context.saved {
      context.translate(point.x, point.y)
      if style.direction == .upwards { context.rotate(-Double.pi / 2) }
      context.show(text, start, 0)
    }
  }

  func measure(_ text: String, style: TextStyle) -> TextMetrics {
    context.setFont(family: Self.fontFamily, size: style.size)
    let extents = context.fontExtents
    return TextMetrics(
      width: context.advance(of: text.printable), ascent: extents.ascent, descent: extents.descent)
  }

  func clipped(to rectangle: Rectangle, _ body: () -> Void) {
    context.saved {
      context.trace(Path(rectangle))
      context.clip()
      body()
    }
  }

  func snapped(_ coordinate: Double, width: Double) -> Double {
    guard let pixelScale else { return coordinate }
    let pixels = max((width * pixelScale).rounded(), 1)
    // A line that is an odd number of pixels wide is sharp around the middle of a pixel.
    let middle = pixels.truncatingRemainder(dividingBy: 2) == 0 ? 0 : 0.5
    return ((coordinate * pixelScale - middle).rounded() + middle) / pixelScale
  }
}
