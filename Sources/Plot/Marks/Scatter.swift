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

  public func extent(x: Axis.Scale, y: Axis.Scale) -> Extent? { Extent(points, x: x, y: y) }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let positions = points.map(frame.position)
    stamp(on: canvas, at: positions.filter { frame.rectangle.contains($0) }, in: frame)
  }

  public func drawSample(on canvas: any Canvas, at center: Point, in frame: Frame) {
    stamp(on: canvas, at: [center], in: frame)
  }

  private func stamp(on canvas: any Canvas, at positions: [Point], in frame: Frame) {
    guard !positions.isEmpty else { return }
    let outline = Stroke(style.outline, width: style.outlineWidth * frame.scale)
    canvas.stamp(
      style.path(scale: frame.scale), fill: style.fill,
      stroke: style.outlineWidth > 0 ? outline : nil, at: positions)
  }
}
