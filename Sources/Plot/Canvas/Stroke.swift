/// How a line is drawn; corners and ends are round.
public struct Stroke: Hashable, Sendable {
  public var color: Color
  /// The width in points.
  public var width: Double
  /// The lengths in points of dashes and of the gaps between them, in turn; empty: unbroken.
  public var dash: [Double]

  public init(_ color: Color, width: Double = 1, dash: [Double] = []) {
    self.color = color
    self.width = width
    self.dash = dash
  }
}
