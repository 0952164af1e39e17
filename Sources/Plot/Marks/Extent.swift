/// The ranges of x and y that some points span.
public struct Extent: Hashable, Sendable {
  public var x: ClosedRange<Double>
  public var y: ClosedRange<Double>

  /// The extent of those of `points` that have a place on axes of these scales; nil if none has.
  public init?(_ points: [Point], x xScale: any AxisScale, y yScale: any AxisScale) {
    var low = Point(x: .infinity, y: .infinity)
    var high = Point(x: -.infinity, y: -.infinity)
    for point in points where xScale.hasPlace(point.x) && yScale.hasPlace(point.y) {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    guard low.x <= high.x else { return nil }
    x = low.x...high.x
    y = low.y...high.y
  }

  /// The smallest extent around both.
  func union(_ other: Extent) -> Extent {
    var union = self
    union.x = min(x.lowerBound, other.x.lowerBound)...max(x.upperBound, other.x.upperBound)
    union.y = min(y.lowerBound, other.y.lowerBound)...max(y.upperBound, other.y.upperBound)
    return union
  }
}
