/// The line on which a grid's values equal a level.
public struct ContourLine: Mark {
  public var grid: Grid
  public var level: Double
  public var color: Color
  /// The width in points on a page of 800 x 600.
  public var width: Double
  /// The function whose values the grid holds, evaluated at many points at once: the line is then
  /// exact (see `Grid.contourLines(at:of:)`). nil where only the grid is known.
  public var function: (@Sendable ([Point]) -> [Double])?
  /// The colour of a border along the line, which sets it off from points below it; nil: it has none.
  public var halo: Color?

  public init(
    _ grid: Grid, level: Double, color: Color = .black, width: Double = 1.5,
    function: (@Sendable ([Point]) -> [Double])? = nil
  ) {
    self.grid = grid
    self.level = level
    self.color = color
    self.width = width
    self.function = function
  }

  /// The line in the data's coordinates.
  public var lines: [(points: [Point], isClosed: Bool)] {
    function.map { grid.contourLines(at: level, of: $0) } ?? grid.contourLines(at: level)
  }

  public var hasLines: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    var path = Path()
    for line in lines {
      path.append(
        line.points.map(frame.position).simplified(tolerance: frame.tolerance),
        closed: line.isClosed)
    }
    guard !path.elements.isEmpty else { return }
    if var halo {
      halo.alpha *= 0.75
      canvas.stroke(path, Stroke(halo, width: (width + 2.5) * frame.lineScale))
    }
    canvas.stroke(path, Stroke(color, width: width * frame.lineScale))
  }
}
