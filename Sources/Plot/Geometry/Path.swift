/// Lines and curves on the page; where filled, by the non-zero winding rule.
public struct Path: Hashable, Sendable {
  /// A piece of a path.
  public enum Element: Hashable, Sendable {
    /// Begins a new piece at a point.
    case move(Point)
    /// A straight line to a point.
    case line(Point)
    /// A cubic Bézier curve with two control points to a third.
    case curve(Point, Point, Point)
    /// A straight line back to where the piece began.
    case close
  }

  public private(set) var elements: [Element] = []

  public init() {}

  /// A line through `points`, closed if told.
  public init(_ points: some Sequence<Point>, closed: Bool = false) {
    append(points, closed: closed)
  }

  /// The outline of `rectangle`.
  public init(_ rectangle: Rectangle) {
    let (left, right) = (rectangle.left, rectangle.right)
    let (top, bottom) = (rectangle.top, rectangle.bottom)
    self.init(
      [
        Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom),
        Point(x: left, y: bottom),
      ], closed: true)
  }

  /// A circle, of four curves that are off by less than 0.0003 of the radius.
  public init(circleAround center: Point, radius: Double) {
    let control = 0.5522847498 * radius
    func at(_ x: Double, _ y: Double) -> Point { Point(x: center.x + x, y: center.y + y) }
    elements = [
      .move(at(radius, 0)),
      .curve(at(radius, control), at(control, radius), at(0, radius)),
      .curve(at(-control, radius), at(-radius, control), at(-radius, 0)),
      .curve(at(-radius, -control), at(-control, -radius), at(0, -radius)),
      .curve(at(control, -radius), at(radius, -control), at(radius, 0)),
      .close,
    ]
  }

  /// Adds a line through `points` that begins anew.
  public mutating func append(_ points: some Sequence<Point>, closed: Bool = false) {
    var isFirst = true
    for point in points {
      elements.append(isFirst ? .move(point) : .line(point))
      isFirst = false
    }
    if closed && !isFirst { elements.append(.close) }
  }
}
