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

  /// A line through `points`, which `closed` leads back to the first.
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

  /// Begins a new piece at `point`.
  public mutating func move(to point: Point) { elements.append(.move(point)) }

  /// Goes straight to `point`.
  public mutating func line(to point: Point) { elements.append(.line(point)) }

  /// Goes to `end` in a cubic Bézier curve with two control points.
  public mutating func curve(to end: Point, from first: Point, _ second: Point) {
    elements.append(.curve(first, second, end))
  }

  /// Goes straight back to where the piece began.
  public mutating func close() { elements.append(.close) }

  /// Adds a line through `points` that begins anew.
  public mutating func append(_ points: some Sequence<Point>, closed: Bool = false) {
    var isFirst = true
    for point in points {
      elements.append(isFirst ? .move(point) : .line(point))
      isFirst = false
    }
    if closed && !isFirst { elements.append(.close) }
  }

  /// The pieces as straight lines, curves by chords; a closed piece ends where it began.
  public var flattened: [[Point]] {
    var lines: [[Point]] = []
    for element in elements {
      switch element {
      case .move(let point): lines.append([point])
      case .line(let point): lines[lines.count - 1].append(point)
      case .curve(let first, let second, let end):
        guard let start = lines.last?.last else { continue }
        for step in 1...8 {
          let t = Double(step) / 8
          let u = 1 - t
          func mix(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
            u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
          }
          lines[lines.count - 1].append(
            Point(
              x: mix(start.x, first.x, second.x, end.x),
              y: mix(start.y, first.y, second.y, end.y)))
        }
      case .close:
        if let first = lines.last?.first { lines[lines.count - 1].append(first) }
      }
    }
    return lines
  }
}
