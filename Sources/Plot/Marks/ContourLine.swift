/// The line on which a grid's values equal a level.
public struct ContourLine: Mark {
  public var grid: Grid
  public var level: Double
  public var color: Color
  /// The width in points on a page of 800 x 600.
  public var width: Double

  public init(_ grid: Grid, level: Double, color: Color = .black, width: Double = 1.5) {
    self.grid = grid
    self.level = level
    self.color = color
    self.width = width
  }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    var path = Path()
    for line in grid.contourLines(at: level) {
      path.append(line.points.map(frame.position), closed: line.isClosed)
    }
    guard !path.elements.isEmpty else { return }
    canvas.stroke(path, Stroke(color, width: width * frame.scale))
  }
}
