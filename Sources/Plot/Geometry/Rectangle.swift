/// A rectangle on the page: its left and top edges and its extent to the right and downwards.
public struct Rectangle: Hashable, Sendable {
  public var left: Double
  public var top: Double
  public var width: Double
  public var height: Double

  public init(left: Double, top: Double, width: Double, height: Double) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  public var right: Double { left + width }
  public var bottom: Double { top + height }
  public var center: Point { Point(x: left + width / 2, y: top + height / 2) }

  /// Whether the two share more than an edge.
  public func overlaps(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether `point` lies within the rectangle or, up to rounding, on its border.
  public func contains(_ point: Point) -> Bool {
    point.x >= left - 1e-6 && point.x <= right + 1e-6 && point.y >= top - 1e-6
      && point.y <= bottom + 1e-6
  }

  /// Whether `other` lies within this one.
  public func contains(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}
