/// A ring around each of some points, which sets them off from others.
public struct Rings: Mark {
  public var points: [Point]
  /// The inner width in points on a page of 800 x 600.
  public var size: Double
  public var color: Color
  public var label: String?

  public init(_ points: [Point], size: Double, color: Color, label: String? = nil) {
    self.points = points
    self.size = size
    self.color = color
    self.label = label
  }

  /// The width of the line in points on a page of 800 x 600.
  private static let width = 1.2
  /// The inner width in the key.
  private static let sampleSize = 8.0

  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? { Extent(points, x: x, y: y) }

  public var hasMarkers: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let positions = points.map(frame.position).filter { frame.rectangle.contains($0) }
    guard !positions.isEmpty else { return }
    canvas.stamp([ring(size, frame.pointScale)], at: positions.map { MarkerPlace($0) })
  }

  public func drawSample(on canvas: any Canvas, at center: Point, in frame: Frame) {
    canvas.stamp(
      [ring(Self.sampleSize, frame.pointScale)], at: [MarkerPlace(center)])
  }

  private func ring(_ size: Double, _ scale: Double) -> Marker {
    let radius = (size + Self.width) / 2 * scale
    return Marker(
      Path(circleAround: Point(x: 0, y: 0), radius: radius), fill: nil,
      stroke: Stroke(color, width: Self.width * scale),
      kind: .ring)
  }
}
