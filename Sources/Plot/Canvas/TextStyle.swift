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

  public init(
    size: Double, color: Color = .black, alignment: Alignment = .left,
    direction: Direction = .rightwards
  ) {
    self.size = size
    self.color = color
    self.alignment = alignment
    self.direction = direction
  }
}
