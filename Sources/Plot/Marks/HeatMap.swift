import FileIO

/// A table of numbers as coloured cells. The cell in column c and row r is the square of side 1 around the
/// point (c, r).
///
/// Where cells would be smaller than a point of the page, several are drawn as one, in the colour of the
/// number that is farthest from the middle of the levels.
public struct HeatMap: Mark {
  /// How many columns there are.
  public var columns: Int
  /// The numbers row by row, the row at y = 0 first. NaN leaves its cell empty.
  public var values: [Double]
  /// The bounds of the bands of colour, in increasing order; see `FilledContour`.
  public var levels: [Double]
  public var scale: ColorScale

  /// Precondition: the values fill whole rows, and there are two levels at least.
  public init(_ values: [Double], columns: Int, levels: [Double], scale: ColorScale) {
    require(
      columns > 0 && values.count.isMultiple(of: columns),
      "\(values.count) values in rows of \(columns)")
    require(levels.count >= 2, "bands need two levels")
    self.columns = columns
    self.values = values
    self.levels = levels
    self.scale = scale
  }

  /// How many rows there are.
  public var rows: Int { values.count / columns }

  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? {
    guard rows > 0 else { return nil }
    let end = Point(x: Double(columns) - 0.5, y: Double(rows) - 0.5)
    return Extent([Point(x: -0.5, y: -0.5), end], x: x, y: y)
  }

  /// A row for each number that is not NaN.
  public func table(_ axes: TableAxes) -> FigureTable? {
    let shown = values.indices.filter { !values[$0].isNaN }
    guard !shown.isEmpty else { return nil }
    return FigureTable([
      axes.yColumn(shown.map { Double($0 / columns) }),
      axes.xColumn(shown.map { Double($0 % columns) }),
      FigureTable.Column("value", numbers: shown.map { values[$0] }),
    ])
  }

  public var isArea: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    // Up to whole pixels, so that no gap shows between cells: a line of 2 points has its middle there.
    func edge(_ coordinate: Double) -> Double { canvas.snapped(coordinate, width: 2) }
    let cell = frame.position(Point(x: 1, y: 1))
    let origin = frame.position(Point(x: 0, y: 0))
    let across = Self.cells(ofLength: abs(cell.x - origin.x), count: columns)
    let along = Self.cells(ofLength: abs(cell.y - origin.y), count: rows)
    func edges(_ step: Int, _ count: Int, _ position: (Double) -> Double) -> [Double] {
      (stride(from: 0, to: count, by: step) + [count]).map { edge(position(Double($0) - 0.5)) }
    }
    let x = edges(across, columns) { frame.x.position($0) }
    let y = edges(along, rows) { frame.y.position($0) }
    var paths = [Path](repeating: Path(), count: levels.count - 1)
    for row in 0..<max(y.count - 1, 0) {
      var start = 0
      var current = -1
      // A rectangle for each run of cells of the same colour.
      for column in 0..<x.count {
        let band =
          column < x.count - 1
          ? band(
            of: value(row * along..<(row + 1) * along, column * across..<(column + 1) * across))
          : -1
        guard band != current || column == x.count - 1 else { continue }
        if current >= 0 {
          let corners = [(start, row), (column, row), (column, row + 1), (start, row + 1)]
          paths[current].append(corners.map { Point(x: x[$0], y: y[$1]) }, closed: true)
        }
        (start, current) = (column, band)
      }
    }
    for (band, path) in paths.enumerated() where !path.elements.isEmpty {
      canvas.fill(path, FilledContour.color(of: band, in: levels, scale))
    }
  }

  /// How many cells of this length are drawn as one, of at most `count`.
  private static func cells(ofLength length: Double, count: Int) -> Int {
    guard length < 1 else { return 1 }
    let cells = (1 / length).rounded(.up)
    return cells < Double(count) ? Int(cells) : max(count, 1)
  }

  /// The number that stands for these cells; NaN: there is none.
  private func value(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    if rows.count == 1, columns.count == 1 {
      return values[rows.lowerBound * self.columns + columns.lowerBound]
    }
    let middle = levels[0] / 2 + levels[levels.count - 1] / 2
    var farthest = Double.nan
    for row in rows.clamped(to: 0..<self.rows) {
      for column in columns.clamped(to: 0..<self.columns) {
        let value = values[row * self.columns + column]
        if farthest.isNaN || abs(value - middle) > abs(farthest - middle) { farthest = value }
      }
    }
    return farthest
  }

  /// The band that `value` lies in; -1: it is NaN.
  private func band(of value: Double) -> Int {
    guard !value.isNaN else { return -1 }
    var (low, high) = (0, levels.count - 2)
    while low < high {
      let middle = (low + high + 1) / 2
      if value >= levels[middle] { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
