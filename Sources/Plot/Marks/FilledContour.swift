import FileIO

/// A grid's values in bands of colour between levels.
public struct FilledContour: Mark {
  public var grid: Grid
  /// The bounds of the bands, in increasing order; values beyond them get the outer bands' colours.
  public var levels: [Double]
  public var scale: ColorScale

  /// `levels` holds at least two.
  public init(_ grid: Grid, levels: [Double], scale: ColorScale) {
    require(levels.count >= 2, "bands need two levels")
    self.grid = grid
    self.levels = levels
    self.scale = scale
  }

  /// A row for each point of the grid.
  public func table(_ axes: TableAxes) -> FigureTable? {
    let places = (0..<grid.rows).flatMap { row in
      (0..<grid.columns).map { grid.point(Double($0), Double(row)) }
    }
    return FigureTable([
      axes.xColumn(places.map(\.x)), axes.yColumn(places.map(\.y)),
      FigureTable.Column("value", numbers: grid.values),
    ])
  }

  public var isArea: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    canvas.fill(
      Bands(
        grid, levels: [-.infinity] + levels[1..<levels.count - 1],
        colors: (0..<levels.count - 1).map { Self.color(of: $0, in: levels, scale) }, in: frame))
  }

  /// The colour of the band from one of `levels` to the next: that of its middle.
  public static func color(of band: Int, in levels: [Double], _ scale: ColorScale) -> Color {
    color(at: levels[band] / 2 + levels[band + 1] / 2, in: levels, scale)
  }

  /// The colour of a number on a scale from the first of `levels` to the last.
  public static func color(
    at value: Double, in levels: [Double], _ scale: ColorScale
  ) -> Color {
    // Halves, of which no difference overflows.
    let low = levels[0] / 2
    return scale.color((value / 2 - low) / (levels[levels.count - 1] / 2 - low))
  }
}
