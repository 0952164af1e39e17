import Cairo
import Plot

/// Images of a marker, each drawn once and copied many times. There is one for each quarter of a
/// pixel, across and down, at which a marker may stand.
final class MarkerStamps {
  /// Up to this number, markers are quicker drawn one by one.
  static let fewest = 16

  private static let phases = 4

  private let marker: Marker
  private let pixelScale: Double
  /// Half of the images' width and height.
  private let margin: Int
  private var images: [Surface?]

  /// nil where the marker is too large to be worth an image.
  init?(_ marker: Marker, pixelScale: Double) {
    let reach = marker.path.flattened.joined().reduce(0) { max($0, abs($1.x), abs($1.y)) }
    let margin = (reach + (marker.stroke?.width ?? 0)) * pixelScale
    guard margin < 100 else { return nil }
    self.marker = marker
    self.pixelScale = pixelScale
    self.margin = Int(margin) + 2
    images = Array(repeating: nil, count: Self.phases * Self.phases)
  }

  /// Draws the marker around `point`, to an eighth of a pixel.
  func draw(at point: Point, on context: Context) {
    let (column, xPhase) = place(point.x)
    let (row, yPhase) = place(point.y)
    let index = yPhase * Self.phases + xPhase
    if images[index] == nil { images[index] = image(xPhase, yPhase) }
    guard let image = images[index] else { return }
    context.draw(image, atPixel: column - margin, row - margin)
  }

  /// The pixel that a coordinate lies in, and the quarter of it.
  private func place(_ coordinate: Double) -> (pixel: Int, phase: Int) {
    let quarters = Int((coordinate * pixelScale * Double(Self.phases)).rounded())
    let phase = (quarters % Self.phases + Self.phases) % Self.phases
    return ((quarters - phase) / Self.phases, phase)
  }

  private func image(_ xPhase: Int, _ yPhase: Int) -> Surface? {
    let side = 2 * margin + 1
    guard let surface = try? Surface(stampWidth: side, height: side),
      let context = try? Context(surface)
    else { return nil }
    func points(_ phase: Int) -> Double {
      (Double(margin) + Double(phase) / Double(Self.phases)) / pixelScale
    }
    context.scale(pixelScale)
    context.draw(marker, at: Point(x: points(xPhase), y: points(yPhase)))
    return surface
  }
}
