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

  public func draw(on canvas: any Canvas, in frame: Frame) {
    canvas.fill(
      Bands(
        grid, levels: [-.infinity] + levels[1..<levels.count - 1],
        colors: (0..<levels.count - 1).map { Self.color(of: $0, in: levels, scale) }, in: frame))
  }

  /// The colour of the band from one of `levels` to the next: that of its middle.
  public static func color(of band: Int, in levels: [Double], _ scale: ColorScale) -> Color {
    // Halves, of which no difference overflows.
    let low = levels[0] / 2
    let middle = levels[band] / 4 + levels[band + 1] / 4
    return scale.color((middle - low) / (levels[levels.count - 1] / 2 - low))
  }
}
