import FileIO

/// A grid's values as a surface in a box with three axes, as gnuplot's pm3d draws it.
///
/// It fills the frame of its figure, whose own axes say nothing: they have no tics and no border. What is
/// nearer is drawn later, so that it hides what is behind it.
public struct HeightSurface: Mark {
  public var grid: Grid
  /// The colour at each place of the grid.
  public var colors: [Color]
  public var xAxis: Axis
  public var yAxis: Axis
  /// The axis of the values; its range holds them.
  public var zAxis: Axis
  /// How the box is seen.
  public var projection: Projection
  /// The colour of the box and of its texts.
  public var color: Color

  /// Every so many cells there is a line of the mesh.
  private static let meshCells = 3

  /// Precondition: there is a colour for each value.
  public init(
    _ grid: Grid, colors: [Color], xAxis: Axis, yAxis: Axis, zAxis: Axis, projection: Projection,
    color: Color = .black
  ) {
    require(
      colors.count == grid.values.count, "\(colors.count) colours for \(grid.values.count) values")
    self.grid = grid
    self.colors = colors
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.zAxis = zAxis
    self.projection = projection
    self.color = color
  }

  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? { nil }

  /// A row for each place of the grid.
  public func table(_ axes: TableAxes) -> FigureTable? {
    let places = (0..<grid.rows).flatMap { row in
      (0..<grid.columns).map { grid.point(Double($0), Double(row)) }
    }
    func name(_ axis: Axis, _ other: String) -> String { axis.label.isEmpty ? other : axis.label }
    return FigureTable([
      FigureTable.Column(name(xAxis, "x"), numbers: places.map(\.x)),
      FigureTable.Column(name(yAxis, "y"), numbers: places.map(\.y)),
      FigureTable.Column(name(zAxis, "z"), numbers: grid.values),
    ])
  }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let box = HeightSurfaceBox(self, on: canvas, in: frame)
    box.drawBack()
    drawCells(on: canvas, in: box, scale: frame.lineScale)
    box.drawFront()
  }

  /// The cells from the farthest to the nearest, each with the lines of the mesh at its sides.
  private func drawCells(on canvas: any Canvas, in box: HeightSurfaceBox, scale: Double) {
    let (columns, rows) = (grid.columns, grid.rows)
    func across(_ column: Double) -> Double { 2 * column / Double(columns - 1) - 1 }
    func along(_ row: Double) -> Double { 2 * row / Double(rows - 1) - 1 }
    var places: [Point] = []
    var cells: [(away: Double, start: Int)] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let index = row * columns + column
        let height = box.height(grid.values[index])
        places.append(box.position(across(Double(column)), along(Double(row)), height))
        guard row + 1 < rows, column + 1 < columns else { continue }
        let (x, y) = (across(Double(column) + 0.5), along(Double(row) + 0.5))
        cells.append((projection.away(x, y), index))
      }
    }
    // Of equally far ones the first counts as farther.
    cells.sort { ($1.away, $0.start) < ($0.away, $1.start) }
    for (_, start) in cells {
      let corners = [start, start + 1, start + 1 + columns, start + columns]
      let points = corners.map { places[$0] }
      guard points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { continue }
      let first = colors[corners[0]].mixed(with: colors[corners[2]], 0.5)
      let fill = first.mixed(with: colors[corners[1]].mixed(with: colors[corners[3]], 0.5), 0.5)
      let path = Path(points, closed: true)
      canvas.fill(path, fill)
      // In its own colour, so that no gap shows between cells.
      canvas.stroke(path, Stroke(fill, width: 0.5 * scale))
      let (row, column) = (start / columns, start % columns)
      var mesh = Path()
      func side(_ index: Int, _ last: Int, _ first: Int, _ second: Int) {
        guard index % Self.meshCells == 0 || index == last else { return }
        mesh.append([points[first], points[second]])
      }
      side(row, rows - 1, 0, 1)
      side(row + 1, rows - 1, 3, 2)
      side(column, columns - 1, 0, 3)
      side(column + 1, columns - 1, 1, 2)
      guard !mesh.elements.isEmpty else { continue }
      canvas.stroke(mesh, Stroke(fill.mixed(with: color, 0.4), width: 0.4 * scale))
    }
  }
}
