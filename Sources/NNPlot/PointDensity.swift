import Plot

/// How points look, by their number: the more there are, the smaller and the more transparent.
struct PointDensity: Sendable {
  /// The factor of a marker's size.
  private let size: Double
  private let opacity: Double

  /// Up to this number points keep their size, and their opacity.
  private static let mostLarge = 800
  private static let mostOpaque = 2000
  /// Up to so many lines of points have room in a strip.
  private static let mostLines = 4
  /// The width inside rings around points of full size.
  private static let ringSize = 10.0

  /// Both fall as the fourth root of the number: sixteen times as many points cover four times the area.
  /// Points that stand in several lines in a strip shrink with the lines' distance too.
  init(_ count: Int, lines: Int = 1) {
    func root(_ most: Int) -> Double {
      count > most ? (Double(most) / Double(count)).squareRoot().squareRoot() : 1
    }
    let share = (Double(Self.mostLines) / Double(max(lines, 1))).squareRoot()
    size = root(Self.mostLarge) * min(share, 1)
    opacity = root(Self.mostOpaque)
  }

  /// Whether the points may hide what is drawn below them.
  var isHigh: Bool { size < 1 }

  /// The width inside a ring around a point.
  var ringSize: Double { Self.ringSize * size }

  /// `style` as it is for this number of points.
  func thinned(_ style: MarkerStyle) -> MarkerStyle {
    var style = style
    style.size *= size
    style.outlineWidth *= size
    style.fill.alpha *= opacity
    style.outline.alpha *= opacity
    return style
  }
}
