/// How the points of a scatter look.
public struct MarkerStyle: Hashable, Sendable {
  /// The outline of a marker.
  public enum Shape: String, CaseIterable, Sendable {
    case circle, square, triangle, diamond
  }

  public var shape: Shape
  /// The width in points on a page of 800 x 600.
  public var size: Double
  public var fill: Color
  public var outline: Color
  /// The width of the outline in points on a page of 800 x 600.
  public var outlineWidth: Double

  public init(
    shape: Shape = .circle, size: Double = 6, fill: Color, outline: Color = .white,
    outlineWidth: Double = 0.75
  ) {
    self.shape = shape
    self.size = size
    self.fill = fill
    self.outline = outline
    self.outlineWidth = outlineWidth
  }

  /// The marker around the origin, `scale` times as large.
  func path(scale: Double) -> Path {
    let half = size / 2 * scale
    switch shape {
    case .circle:
      return Path(circleAround: Point(x: 0, y: 0), radius: half)
    case .square:
      return Path(Rectangle(left: -half, top: -half, width: 2 * half, height: 2 * half))
    case .triangle:
      let points = [(0, -1.15), (1, 0.8), (-1, 0.8)].map { Point(x: $0 * half, y: $1 * half) }
      return Path(points, closed: true)
    case .diamond:
      let points = [(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)]
      return Path(points.map { Point(x: $0 * half, y: $1 * half) }, closed: true)
    }
  }
}
