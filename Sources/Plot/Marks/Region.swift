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

  public var isArea: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    canvas.fill(Bands(grid, levels: [level], colors: [color], in: frame))
  }
}
