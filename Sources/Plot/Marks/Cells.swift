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

  public func extent(x: Axis.Scale, y: Axis.Scale) -> Extent? {
    guard let columns = rows.map(\.count).max(), columns > 0 else { return nil }
    let end = Point(x: Double(columns) - 0.5, y: Double(rows.count) - 0.5)
    return Extent([Point(x: -0.5, y: -0.5), end], x: x, y: y)
  }

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
    let start = frame.position(Point(x: Double(x) - 0.5, y: Double(y) + 0.5))
    let end = frame.position(Point(x: Double(x) + 0.5, y: Double(y) - 0.5))
    return Rectangle(left: start.x, top: start.y, width: end.x - start.x, height: end.y - start.y)
  }

  /// The rectangle up to whole pixels, so that no gap shows between cells.
  private func snapped(_ area: Rectangle, on canvas: any Canvas, _ frame: Frame) -> Rectangle {
    func edge(_ coordinate: Double) -> Double { canvas.snapped(coordinate, width: 2 * frame.scale) }
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
    return fitting < Self.smallestText * frame.scale
      ? 0 : min(fitting, Self.largestText * frame.scale)
  }
}
