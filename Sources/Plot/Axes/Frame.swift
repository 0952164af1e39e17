/// The rectangle in which marks are drawn, and the mappings of its two axes.
public struct Frame: Sendable {
  /// The rectangle on the page.
  public let rectangle: Rectangle
  public let x: AxisMapping
  public let y: AxisMapping
  /// How large texts and distances are: 1 on a page of 800 x 600.
  public let scale: Double
  /// How large markers are, and how wide lines: `scale`, unless the figure says otherwise.
  public let pointScale: Double
  public let lineScale: Double

  /// How far from its exact place a contour may be drawn, in points; too little to be seen.
  var tolerance: Double { 0.03 }

  init(
    rectangle: Rectangle, x: AxisMapping, y: AxisMapping, scale: Double, pointScale: Double? = nil,
    lineScale: Double? = nil
  ) {
    self.rectangle = rectangle
    self.x = x
    self.y = y
    self.scale = scale
    self.pointScale = pointScale ?? scale
    self.lineScale = lineScale ?? scale
  }

  /// Where a point of the data stands on the page.
  public func position(_ point: Point) -> Point {
    Point(x: x.position(point.x), y: y.position(point.y))
  }
}
