/// A text and its place on the page: its baseline's left end, middle or right end, as its style says.
public struct PlacedText: Hashable, Sendable {
  public var text: String
  public var point: Point
  public var style: TextStyle

  public init(_ text: String, at point: Point, _ style: TextStyle) {
    self.text = text
    self.point = point
    self.style = style
  }
}
