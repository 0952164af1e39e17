/// A table of coloured cells with a text in each. The cell in column c and row r is the square of side 1
/// around the point (c, r).
public struct Cells: Mark {
  /// A cell: its colour, and what is written in it.
  public struct Cell: Hashable, Sendable {
    public var color: Color
    public var text: String

    public init(_ color: Color, text: String = "") {
      self.color = color
      self.text = text
    }
  }

  /// The cells row by row, the row at y = 0 first.
  public var rows: [[Cell]]

  /// The largest text, and the smallest that is still written, on a page of 800 x 600.
  private static let largestText = 16.0
  private static let smallestText = 4.5

  public init(_ rows: [[Cell]]) { self.rows = rows }

  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? {
    guard let columns = rows.map(\.count).max(), columns > 0 else { return nil }
    let end = Point(x: Double(columns) - 0.5, y: Double(rows.count) - 0.5)
    return Extent([Point(x: -0.5, y: -0.5), end], x: x, y: y)
  }

  /// A row for each cell that has a text.
  public func table(_ axes: TableAxes) -> FigureTable? {
    let places = rows.indices.flatMap { y in
      rows[y].indices.filter { !rows[y][$0].text.isEmpty }.map { (x: $0, y: y) }
    }
    guard !places.isEmpty else { return nil }
    return FigureTable([
      axes.yColumn(places.map { Double($0.y) }), axes.xColumn(places.map { Double($0.x) }),
      FigureTable.Column("value", texts: places.map { rows[$0.y][$0.x].text }),
    ])
  }

  public var isArea: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let size = textSize(on: canvas, in: frame)
    for (y, row) in rows.enumerated() {
      for (x, cell) in row.enumerated() {
        let area = rectangle(x, y, frame)
        canvas.fill(Path(snapped(area, on: canvas, frame)), cell.color)
        guard size > 0, !cell.text.isEmpty else { continue }
        let style = TextStyle(size: size, color: cell.color.contrast, alignment: .center)
        let metrics = canvas.measure("0", style: style)
        let baseline = Point(x: area.center.x, y: area.center.y + metrics.middle)
        canvas.text(cell.text, at: baseline, style: style)
      }
    }
  }

  private func rectangle(_ x: Int, _ y: Int, _ frame: Frame) -> Rectangle {
    func corner(_ x: Double, _ y: Double) -> Point {
      Point(x: frame.x.edge(x), y: frame.y.edge(y))
    }
    let start = corner(Double(x) - 0.5, Double(y) + 0.5)
    let end = corner(Double(x) + 0.5, Double(y) - 0.5)
    return Rectangle(left: start.x, top: start.y, width: end.x - start.x, height: end.y - start.y)
  }

  /// The rectangle up to whole pixels, so that no gap shows between cells: a line of 2 points has its middle
  /// there.
  private func snapped(_ area: Rectangle, on canvas: any Canvas, _ frame: Frame) -> Rectangle {
    func edge(_ coordinate: Double) -> Double { canvas.snapped(coordinate, width: 2) }
    let (left, top) = (edge(area.left), edge(area.top))
    return Rectangle(
      left: left, top: top, width: edge(area.right) - left, height: edge(area.bottom) - top)
  }

  /// The size at which every text fits its cell; 0 where it would be too small to read.
  private func textSize(on canvas: any Canvas, in frame: Frame) -> Double {
    let cell = rectangle(0, 0, frame)
    let unit = TextStyle(size: 100)
    let longest = rows.joined().reduce(0) { max($0, canvas.measure($1.text, style: unit).width) }
    guard longest > 0 else { return 0 }
    let height = canvas.measure("0", style: unit).height
    let fitting = 100 * min(0.86 * cell.width / longest, 0.9 * cell.height / height)
    let size = min(fitting, Self.largestText * frame.scale)
    // A page of characters has one size of them.
    let shown = rows.joined().reduce(0) {
      max($0, canvas.measure($1.text, style: TextStyle(size: size)).width)
    }
    return size < Self.smallestText * frame.scale || shown > cell.width ? 0 : size
  }
}
