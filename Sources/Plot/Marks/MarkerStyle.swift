/// How the points of a scatter look.
public struct MarkerStyle: Hashable, Sendable {
  public var shape: MarkerShape
  /// The width in points on a page of 800 x 600.
  public var size: Double
  public var fill: Color
  public var outline: Color
  /// The width of the outline in points on a page of 800 x 600.
  public var outlineWidth: Double
  /// The colour that tells whose the markers are, where `fill` is a paler one; nil: `fill` does.
  public var ink: Color?

  public init(
    shape: MarkerShape = .circle, size: Double = 6, fill: Color, outline: Color = .white,
    outlineWidth: Double = 0.75, ink: Color? = nil
  ) {
    self.shape = shape
    self.size = size
    self.fill = fill
    self.outline = outline
    self.outlineWidth = outlineWidth
    self.ink = ink
  }

  /// The marker around the origin, `scale` times as large.
  func marker(scale: Double) -> Marker {
    Marker(
      shape.path(radius: size / 2 * scale), fill: fill,
      stroke: outlineWidth > 0 ? Stroke(outline, width: outlineWidth * scale) : nil,
      kind: .shape(shape), ink: ink)
  }
}
