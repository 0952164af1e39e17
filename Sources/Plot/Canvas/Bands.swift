import FileIO

/// A grid on the page, filled in bands of colour. Each colour fills the region where the values
/// reach its level, on top of the colours of lower levels.
public struct Bands: Sendable {
  /// What is filled; values that are not numbers lie below every level.
  public let grid: Grid
  /// The levels, in increasing order; the region of the level -infinity is the whole grid.
  public let levels: [Double]
  /// The colour of each level.
  public let colors: [Color]
  /// Where the grid's columns stand on the page.
  public let columns: [Double]
  /// Where the grid's rows stand on the page.
  public let rows: [Double]
  private let frame: Frame

  /// `grid` in its place in `frame`; there is a colour for each level.
  public init(_ grid: Grid, levels: [Double], colors: [Color], in frame: Frame) {
    require(levels.count == colors.count, "\(levels.count) levels, \(colors.count) colors")
    self.grid = grid
    self.levels = levels
    self.colors = colors
    self.frame = frame
    columns = (0..<grid.columns).map { frame.x.position(grid.point(Double($0), 0).x) }
    rows = (0..<grid.rows).map { frame.y.position(grid.point(0, Double($0)).y) }
  }

  /// The bands as paths, the lowest level first. A level crosses each cell in a straight line.
  public var paths: [(path: Path, color: Color)] {
    // Each region lies on top of the lower ones, so that no gap shows between neighbours.
    let whole = zip(levels, colors).filter { $0.0 == -.infinity }
    let inner = zip(levels, colors).filter { $0.0 > -.infinity }
    let outlines = grid.outlines(ofRegionsAbove: inner.map(\.0))
    return whole.map { (corners, $0.1) }
      + zip(outlines, inner).map { outlines, band in
        var path = Path()
        for outline in outlines {
          path.append(
            outline.map(frame.position).simplified(tolerance: frame.tolerance), closed: true)
        }
        return (path, band.1)
      }
  }

  private var corners: Path {
    let (left, right) = (columns[0], columns[columns.count - 1])
    let (bottom, top) = (rows[0], rows[rows.count - 1])
    return Path(
      [(left, bottom), (right, bottom), (right, top), (left, top)].map { Point(x: $0, y: $1) },
      closed: true)
  }
}
