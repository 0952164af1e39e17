import FileIO

/// The area between two curves over the same x, in one colour: how far numbers reach at each place.
public struct Ribbon: Mark {
  /// The lower and the upper curve, point by point at the same x.
  public var lower: [Point]
  public var upper: [Point]
  public var color: Color
  public var label: String?

  /// Precondition: both curves have as many points. An end without a place on the axis, such as 0 on a
  /// logarithmic one, is drawn at the frame's border.
  public init(lower: [Point], upper: [Point], color: Color, label: String? = nil) {
    require(lower.count == upper.count, "\(lower.count) lower ends for \(upper.count) upper ones")
    self.lower = lower
    self.upper = upper
    self.color = color
    self.label = label
  }

  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? {
    Extent(lower + upper, x: x, y: y)
  }

  public var isArea: Bool { true }

  public func table(_ axes: TableAxes) -> FigureTable? {
    guard !lower.isEmpty else { return nil }
    return FigureTable([
      axes.xColumn(lower.map(\.x)),
      FigureTable.Column("lowest \(axes.yName)", numbers: lower.map(\.y)),
      FigureTable.Column("highest \(axes.yName)", numbers: upper.map(\.y)),
    ])
  }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let outline = (lower + upper.reversed()).map {
      Point(x: frame.x.edge($0.x), y: frame.y.edge($0.y))
    }
    guard outline.count > 2 else { return }
    var path = Path()
    path.append(outline, closed: true)
    canvas.fill(path, color)
  }

  public func drawSample(on canvas: any Canvas, at center: Point, in frame: Frame) {
    let (width, height) = (16 * frame.scale, 9 * frame.scale)
    canvas.fill(
      Path(
        Rectangle(
          left: center.x - width / 2, top: center.y - height / 2, width: width, height: height)),
      color)
  }
}
