/// The outline of a marker.
public enum MarkerShape: String, CaseIterable, Sendable {
  case circle, square, triangle, diamond
  case downTriangle = "down-triangle"
  case plus, cross, star, hexagon, pentagon

  /// The outline around the origin. Where `radius` is the same, squares and circles are as wide; other
  /// shapes reach farther, to look about as large.
  func path(radius: Double) -> Path {
    switch self {
    case .circle: Path(circleAround: Point(x: 0, y: 0), radius: radius)
    case .square:
      Path(Rectangle(left: -radius, top: -radius, width: 2 * radius, height: 2 * radius))
    case .triangle: polygon([(0, -1.15), (1, 0.8), (-1, 0.8)], radius)
    case .downTriangle: polygon([(0, 1.15), (-1, -0.8), (1, -0.8)], radius)
    case .diamond: polygon([(0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)], radius)
    case .plus: polygon(Self.plusCorners, radius)
    case .cross:
      polygon(Self.plusCorners.map { (($0.0 - $0.1) * 0.7071, ($0.0 + $0.1) * 0.7071) }, radius)
    case .star:
      polygon(
        (0..<5).flatMap { Self.corner($0, 1.35) + Self.corner($0, 0.6, isBetween: true) }, radius)
    case .hexagon:
      polygon(
        [(0, -1.1), (0.953, -0.55), (0.953, 0.55), (0, 1.1), (-0.953, 0.55), (-0.953, -0.55)],
        radius)
    case .pentagon: polygon((0..<5).flatMap { Self.corner($0, 1.1) }, radius)
    }
  }

  private func polygon(_ corners: [(Double, Double)], _ radius: Double) -> Path {
    Path(corners.map { Point(x: $0.0 * radius, y: $0.1 * radius) }, closed: true)
  }

  /// A plus whose arms are a little thinner than a third of it.
  private static let plusCorners: [(Double, Double)] = [
    (-0.38, -1.2), (0.38, -1.2), (0.38, -0.38), (1.2, -0.38), (1.2, 0.38), (0.38, 0.38),
    (0.38, 1.2),
    (-0.38, 1.2), (-0.38, 0.38), (-1.2, 0.38), (-1.2, -0.38), (-0.38, -0.38),
  ]

  /// A corner of a pentagon around the origin, the first one at the top; or the one between it and the
  /// next, opposite another corner.
  private static func corner(
    _ index: Int, _ radius: Double, isBetween: Bool = false
  ) -> [(Double, Double)] {
    // The sine and cosine of multiples of 72 degrees.
    let corners = [
      (0, -1), (0.9510565163, -0.3090169944), (0.5877852523, 0.8090169944),
      (-0.5877852523, 0.8090169944), (-0.9510565163, -0.3090169944),
    ]
    let (x, y) = isBetween ? corners[(index + 3) % 5] : corners[index]
    let signed = isBetween ? -radius : radius
    return [(x * signed, y * signed)]
  }

  /// The shape as a character of Unicode.
  public var unicode: Character { characters.filled }

  /// Its outline.
  public var outline: Character { characters.outline }

  /// The shape with a ring around it.
  public var ringed: Character { characters.ringed }

  /// The shape as a character of ASCII.
  public var ascii: Character { characters.ascii }

  private var characters:
    (filled: Character, outline: Character, ringed: Character, ascii: Character)
  {
    switch self {
    case .circle: ("●", "○", "◉", "o")
    case .square: ("■", "□", "▣", "x")
    case .triangle: ("▲", "△", "◬", "A")
    case .diamond: ("◆", "◇", "◈", "#")
    case .downTriangle: ("▼", "▽", "▽", "v")
    case .plus: ("+", "+", "⊕", "+")
    case .cross: ("×", "×", "⊗", "%")
    case .star: ("★", "☆", "✪", "*")
    case .hexagon: ("⬢", "⬡", "⬡", "h")
    case .pentagon: ("⬟", "⬠", "⬠", "p")
    }
  }
}
