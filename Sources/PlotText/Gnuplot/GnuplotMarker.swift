import Plot

/// One of gnuplot's point types that looks like a marker.
struct GnuplotMarker {
  /// The number of the filled type; that of its outline is one less.
  let type: Int
  /// How wide it is, in points of the page.
  private let width: Double

  /// The width in pixels of gnuplot's points at size 1.
  private static let unit = 6.0

  /// The size of the filled type, around which gnuplot draws a line of `lineWidth`, too.
  func filledSize(lineWidth: Double) -> Double { max((width - lineWidth) / Self.unit, 0.05) }

  /// The size of the outline, which is a line around this width.
  var outlineSize: Double { width / Self.unit }

  /// The point type for the outline `path` around the origin; nil: there is none.
  init?(_ path: Path) {
    let points = path.flattened.first ?? []
    let corners = Array(points.dropLast())
    guard path.flattened.count == 1, corners.count >= 3, points.first == points.last else {
      return nil
    }
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max(),
      right > 0, abs(left + right) < 0.01 * right
    else { return nil }
    let isCurved = path.elements.contains { if case .curve = $0 { true } else { false } }
    let width = right - left
    switch corners.count {
    case _ where isCurved && abs(top + bottom) < 0.01 * width: self.init(7, width)
    case 4 where corners.allSatisfy({ abs($0.x) == right && abs($0.y) == bottom }):
      self.init(5, width)
    case 4 where abs(top + bottom) < 0.01 * width: self.init(13, width)
    case 3 where top < 0 && bottom > 0:
      // The middle corner shows which way it points.
      let tip = corners.first { abs($0.x) < 0.01 * width }
      self.init((tip?.y ?? 0) < 0 ? 9 : 11, width)
    case 5: self.init(15, width)
    default: return nil
    }
  }

  private init(_ type: Int, _ width: Double) {
    self.type = type
    self.width = width
  }
}
