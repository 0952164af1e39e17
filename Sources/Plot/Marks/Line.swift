/// A line through points in their order; it breaks where a point has no place on the axes.
public struct Line: Mark {
  public var points: [Point]
  public var color: Color
  /// The width in points on a page of 800 x 600.
  public var width: Double
  /// The lengths of dashes and gaps; see `Stroke`.
  public var dash: [Double]
  public var label: String?

  public init(
    _ points: [Point], color: Color, width: Double = 1.5, dash: [Double] = [],
    label: String? = nil
  ) {
    self.points = points
    self.color = color
    self.width = width
    self.dash = dash
    self.label = label
  }

  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? { Extent(points, x: x, y: y) }

  public func table(_ axes: TableAxes) -> FigureTable? { axes.table(of: points) }

  public var hasLines: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    var path = Path()
    var lonely: [Point] = []
    let positions = points.map(frame.position)
    for piece in positions.split(whereSeparator: { !$0.x.isFinite || !$0.y.isFinite }) {
      if piece.count == 1 { lonely += piece } else { path.append(piece) }
    }
    if !path.elements.isEmpty { canvas.stroke(path, stroke(frame.lineScale)) }
    // A point without neighbours has no line: a dot shows that it is there.
    if !lonely.isEmpty {
      let dot = Path(circleAround: Point(x: 0, y: 0), radius: width * frame.lineScale)
      canvas.stamp(dot, fill: color, stroke: nil, at: lonely)
    }
  }

  public func drawSample(on canvas: any Canvas, at center: Point, in frame: Frame) {
    let half = 8 * frame.scale
    let ends = [Point(x: center.x - half, y: center.y), Point(x: center.x + half, y: center.y)]
    canvas.stroke(Path(ends), stroke(frame.lineScale))
  }

  private func stroke(_ scale: Double) -> Stroke {
    Stroke(color, width: width * scale, dash: dash.map { $0 * scale })
  }
}
