/// The region where a grid's values are at least a level, in one colour.
public struct Region: Mark {
  public var grid: Grid
  public var level: Double
  public var color: Color

  public init(_ grid: Grid, above level: Double, color: Color) {
    self.grid = grid
    self.level = level
    self.color = color
  }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    for outlines in grid.outlines(ofRegionsAbove: [level]) {
      Self.fill(outlines, color, on: canvas, in: frame)
    }
  }

  /// Fills the region inside `outlines`, in the data's coordinates.
  static func fill(
    _ outlines: [[Point]], _ color: Color, on canvas: any Canvas, in frame: Frame
  ) {
    var path = Path()
    for outline in outlines {
      path.append(outline.map(frame.position).simplified(tolerance: frame.tolerance), closed: true)
    }
    guard !path.elements.isEmpty else { return }
    canvas.fill(path, color)
  }
}
