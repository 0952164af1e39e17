/// A grid's values in bands of colour between levels.
public struct FilledContour: Mark {
  public var grid: Grid
  /// The bounds of the bands, growing; values beyond them get the outer bands' colours.
  public var levels: [Double]
  public var scale: ColorScale

  /// `levels` holds at least two.
  public init(_ grid: Grid, levels: [Double], scale: ColorScale) {
    precondition(levels.count >= 2, "bands need two levels")
    self.grid = grid
    self.levels = levels
    self.scale = scale
  }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    // Each region lies on top of the lower ones, so that no gap shows between neighbours.
    let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map { column, row in
      frame.position(grid.point(Double(column * (grid.columns - 1)), Double(row * (grid.rows - 1))))
    }
    canvas.fill(Path(corners, closed: true), Self.color(of: 0, in: levels, scale))
    let inner = Array(levels[1..<levels.count - 1])
    for (index, outlines) in grid.outlines(ofRegionsAbove: inner).enumerated() {
      Region.fill(
        outlines, Self.color(of: index + 1, in: levels, scale), on: canvas, in: frame)
    }
  }

  /// The colour of the band from one of `levels` to the next: that of its middle.
  public static func color(of band: Int, in levels: [Double], _ scale: ColorScale) -> Color {
    let span = levels[levels.count - 1] - levels[0]
    return scale.color(((levels[band] + levels[band + 1]) / 2 - levels[0]) / span)
  }
}
