/// How a text is set.
public struct TextStyle: Hashable, Sendable {
  /// Which end of the text, or its middle, stands at the given point.
  public enum Alignment: String, Sendable {
    case left, center, right
  }

  /// Which way the text runs.
  public enum Direction: String, Sendable {
    case rightwards, upwards
  }

  /// The size of the font in points.
  public var size: Double
  public var color: Color
  public var alignment: Alignment
  public var direction: Direction
  /// The colour of a border around the letters, which sets them off from what they are written over; nil:
  /// there is none. Pages of characters have none.
  public var halo: Color?
  /// Whether the text is an exponent, which stands above its base's line.
  public var isRaised: Bool

  public init(
    size: Double, color: Color = .black, alignment: Alignment = .left,
    direction: Direction = .rightwards, halo: Color? = nil, isRaised: Bool = false
  ) {
    self.size = size
    self.color = color
    self.alignment = alignment
    self.direction = direction
    self.halo = halo
    self.isRaised = isRaised
  }

  /// How wide the border around letters is, in points.
  public var haloWidth: Double { 0.14 * size }

  /// Where a canvas that cannot draw borders around letters writes the text in the border's colour before
  /// it writes the text itself, and in which style.
  public func haloTexts(around point: Point) -> [(Point, TextStyle)] {
    guard let halo else { return [] }
    var style = self
    style.color = halo
    style.halo = nil
    let diagonal = haloWidth * 0.70710678118654752
    return [(haloWidth, 0), (0, haloWidth), (diagonal, diagonal), (diagonal, -diagonal)].flatMap {
      [
        (Point(x: point.x + $0, y: point.y + $1), style),
        (Point(x: point.x - $0, y: point.y - $1), style),
      ]
    }
  }
}
