import Cairo
import FileIO
import Plot

/// A page that cairo draws.
final class CairoCanvas: Canvas {
  let size: Size
  private let context: Context
  /// Pixels a point; nil on a page without pixels.
  private let pixelScale: Double?
  let font: PictureFont

  init(_ context: Context, size: Size, pixelScale: Double?, font: PictureFont) {
    self.context = context
    self.font = font
    self.size = size
    self.pixelScale = pixelScale
    if let pixelScale { context.scale(pixelScale) }
  }

  /// Throws where there is no font to write with.
  func findFont() throws(CairoError) {
    context.setFont(family: font.family, size: 1)
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

  var pixelsPerPoint: Double? { pixelScale }

  func fill(_ shading: FieldShading) {
    guard let pixelScale,
      let bands = BandShading(shading, pixelScale: pixelScale, visible: context.visiblePixels)
    else { return fillPaths(of: shading) }
    var rough = RoughPixels(shading, bands, pixelScale: pixelScale)
    context.withPixels { page, stride in
      bands.draw(on: page, stride: stride)
      rough.draw(on: page, stride: stride)
    }
  }

  func stroke(_ path: Path, _ stroke: Stroke) {
    context.trace(path)
    context.setColor(stroke.color)
    context.setLine(width: stroke.width, dash: stroke.dash)
    context.stroke()
  }

  func stamp(_ markers: [Marker], at places: [MarkerPlace]) {
    var counts = [Int](repeating: 0, count: markers.count)
    for place in places { counts[place.marker] += 1 }
    let stamps = zip(markers, counts).map { marker, count in
      pixelScale.flatMap { scale in
        count > MarkerStamps.fewest ? MarkerStamps(marker, pixelScale: scale) : nil
      }
    }
    for place in places {
      if let stamp = stamps[place.marker] {
        stamp.draw(at: place.point, on: context)
      } else {
        context.draw(markers[place.marker], at: place.point)
      }
    }
  }

  func text(_ text: String, at point: Point, style: TextStyle) {
    for (place, style) in style.haloTexts(around: point) {
      self.text(text, at: place, style: style)
    }
    let text = text.printable
    context.setFont(family: font.family, size: style.size)
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
    context.setFont(family: font.family, size: style.size)
    let extents = context.fontExtents
    return TextMetrics(
      width: context.advance(of: text.printable), ascent: extents.ascent, descent: extents.descent)
  }

  /// Whether `text` is of letters that stand side by side from left to right and that the font has.
  func isPlain(_ text: String) -> Bool { context.isPlain(text.printable) }

  /// Whether the first letter of `text` that has a direction runs from right to left.
  func isRightToLeft(_ text: String) -> Bool { context.isRightToLeft(text.printable) }

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
