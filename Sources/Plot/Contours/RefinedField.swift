/// A field on a grid whose cells are cut into smaller ones wherever lines between the grid's points would
/// not show what the field does: at kinks and jumps, at meeting points of regions, in thin bands.
///
/// Elsewhere the field is as good as straight between the grid's points, and nothing is evaluated.
public struct RefinedField: Sendable {
  public let field: Field
  /// The levels at which it has to be exact, in increasing order.
  public let levels: [Double]
  /// The values at all vertices: those of the field's grid, and after them the others.
  public private(set) var samples: FieldSamples
  /// The cells that are cut, by their lower left corners, in the order in which they were found.
  public private(set) var roughCells: [Int] = []
  /// The cells beside them, which have vertices on their edges.
  public private(set) var touchedCells: [Int] = []

  private var places: [Point] = []
  /// For each cell the first vertex inside it, or one of the marks below.
  private var insideStarts: [Int32]
  /// The first vertex on each cut edge: edge 2 i runs from grid point i to the right, 2 i + 1 upwards.
  private var edgeStarts: [Int32]

  private static let whole: Int32 = -1
  private static let touched: Int32 = -2

  /// How many parts the sides of a rough cell are cut into.
  public static let parts = 4
  /// The largest cell of the grid, in pixels.
  private static let largestCell = 4.0
  /// More columns or rows than this are not evaluated.
  private static let mostLines = 2500

  /// The field as exact as a rectangle of `width` x `height` pixels shows it.
  public init(_ given: Field, levels: [Double], width: Double, height: Double) {
    func count(_ pixels: Double, _ given: Int) -> Int {
      let wanted = pixels.isFinite ? min(pixels / Self.largestCell + 1, Double(Self.mostLines)) : 0
      return max(Int(wanted.rounded(.up)), given)
    }
    let (columns, rows) = (count(width, given.columns), count(height, given.rows))
    let field =
      columns == given.columns && rows == given.rows
      ? given : given.resampled(columns: columns, rows: rows)
    self.field = field
    self.levels = levels
    samples = field.samples
    insideStarts = []
    edgeStarts = []
    let first = Roughness(
      field, levels: levels, cellWidth: width / Double(columns - 1),
      cellHeight: height / Double(rows - 1)
    ).roughCells
    if !first.isEmpty { refine(first) }
  }

  public var columns: Int { field.columns }
  public var rows: Int { field.rows }
  var vertexCount: Int { samples.heights.count }

  /// Whether the cell with this lower left corner is cut.
  func isRough(_ cell: Int) -> Bool { !roughCells.isEmpty && insideStarts[cell] >= 0 }

  /// Whether the cell is cut or has vertices on its edges.
  func isTouched(_ cell: Int) -> Bool {
    !roughCells.isEmpty && insideStarts[cell] != Self.whole
  }

  /// Where a vertex stands, in shares of the ranges.
  func share(_ vertex: Int) -> Point {
    let grid = columns * rows
    guard vertex < grid else { return places[vertex - grid] }
    return share(Double(vertex % columns), Double(vertex / columns))
  }

  private func share(_ column: Double, _ row: Double) -> Point {
    Point(x: column / Double(columns - 1), y: row / Double(rows - 1))
  }

  // MARK: Vertices

  /// The vertex of a rough cell in column `x` and row `y` of its parts.
  public func vertex(_ cell: Int, _ x: Int, _ y: Int) -> Int {
    let parts = Self.parts
    func on(_ edge: Int, _ step: Int) -> Int { Int(edgeStarts[edge]) + step - 1 }
    switch (x, y) {
    case (0, 0): return cell
    case (parts, 0): return cell + 1
    case (0, parts): return cell + columns
    case (parts, parts): return cell + columns + 1
    case (_, 0): return on(2 * cell, x)
    case (_, parts): return on(2 * (cell + columns), x)
    case (0, _): return on(2 * cell + 1, y)
    case (parts, _): return on(2 * (cell + 1) + 1, y)
    default: return Int(insideStarts[cell]) + (y - 1) * (parts - 1) + x - 1
    }
  }

  /// The vertices on an edge of the grid between its ends, from the first end on; none if it is whole.
  func vertices(onEdge edge: Int) -> [Int] {
    guard !edgeStarts.isEmpty, edgeStarts[edge] >= 0 else { return [] }
    let start = Int(edgeStarts[edge])
    return Array(start..<start + Self.parts - 1)
  }

  /// The band that a height lies in: how many levels it reaches.
  public func band(_ height: Double) -> Int {
    var band = 0
    while band < levels.count, height >= levels[band] { band += 1 }
    return band
  }
}

extension RefinedField {
  /// Cuts `cells`, and then those into which a band or region goes on from them unseen.
  private mutating func refine(_ cells: [Int]) {
    edgeStarts = Array(repeating: -1, count: 2 * columns * rows)
    insideStarts = Array(repeating: Self.whole, count: columns * rows)
    var cells = cells
    while !cells.isEmpty {
      roughCells += cells
      let first = vertexCount - columns * rows
      for cell in cells { cut(cell) }
      samples.append(field.function(Array(places[first...]), .shade))
      var next: [Int] = []
      for cell in cells {
        for (edge, neighbour) in edges(of: cell) {
          guard let neighbour, insideStarts[neighbour] == Self.whole, isBent(edge) else { continue }
          // Until it is cut.
          insideStarts[neighbour] = Self.touched
          next.append(neighbour)
        }
      }
      cells = next
    }
    for cell in roughCells {
      for case (_, let neighbour?) in edges(of: cell) where insideStarts[neighbour] == Self.whole {
        insideStarts[neighbour] = Self.touched
        touchedCells.append(neighbour)
      }
    }
  }

  /// The edges of a cell, with the cells beyond them.
  private func edges(of cell: Int) -> [(edge: Int, neighbour: Int?)] {
    let (column, row) = (cell % columns, cell / columns)
    return [
      (2 * cell, row > 0 ? cell - columns : nil),
      (2 * (cell + columns), row + 2 < rows ? cell + columns : nil),
      (2 * cell + 1, column > 0 ? cell - 1 : nil),
      (2 * (cell + 1) + 1, column + 2 < columns ? cell + 1 : nil),
    ]
  }

  /// Adds the vertices of a rough cell that are not there yet.
  private mutating func cut(_ cell: Int) {
    let (column, row) = (Double(cell % columns), Double(cell / columns))
    let steps = (1..<Self.parts).map { Double($0) / Double(Self.parts) }
    let grid = columns * rows
    for (edge, _) in edges(of: cell) where edgeStarts[edge] < 0 {
      edgeStarts[edge] = Int32(grid + places.count)
      let start = edge / 2
      let (x, y) = (Double(start % columns), Double(start / columns))
      places += steps.map { edge % 2 == 0 ? share(x + $0, y) : share(x, y + $0) }
    }
    insideStarts[cell] = Int32(grid + places.count)
    for y in steps { places += steps.map { share(column + $0, row + y) } }
  }

  /// Whether the field on an edge is elsewhere in bands and regions than its ends tell.
  private func isBent(_ edge: Int) -> Bool {
    let start = edge / 2
    let end = edge % 2 == 0 ? start + 1 : start + columns
    let (low, high) = (samples.heights[start], samples.heights[end])
    for (index, vertex) in vertices(onEdge: edge).enumerated() {
      let share = Double(index + 1) / Double(Self.parts)
      let height = low * (1 - share) + high * share
      if band(height) != band(samples.heights[vertex]) { return true }
      guard samples.hasRegions else { continue }
      let region = samples.regions[start]
      let lead =
        samples.lead(of: region, at: start) * (1 - share)
        + samples.lead(of: region, at: end) * share
      let expected = lead >= 0 ? region : samples.regions[end]
      if expected != samples.regions[vertex] { return true }
    }
    return false
  }
}
