/// A marker at each of some points.
public struct Scatter: Mark {
  public var points: [Point]
  public var style: MarkerStyle
  public var label: String?

  public init(_ points: [Point], style: MarkerStyle, label: String? = nil) {
    self.points = points
    self.style = style
    self.label = label
  }

  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? { Extent(points, x: x, y: y) }

  public func table(_ axes: TableAxes) -> FigureTable? { axes.table(of: points) }

  public var hasMarkers: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    MixedScatter(points, style: style).draw(on: canvas, in: frame)
  }

  public func drawSample(on canvas: any Canvas, at center: Point, in frame: Frame) {
    canvas.stamp([style.marker(scale: frame.pointScale)], at: [MarkerPlace(center)])
  }
}
