/// Traces the lines on which a grid's values equal a level: marching squares with linear
/// interpolation.
///
/// A cell of which only two opposite corners reach the level is a saddle: two lines cross it, in
/// one of two ways. The caller decides which, or the mean of the corners does.
///
/// W. E. Lorensen, H. E. Cline, "Marching Cubes", SIGGRAPH 1987, in two dimensions. Each line has the
/// higher values on its left, seen with y upwards.
struct ContourTracer {
  private let columns: Int
  private let rows: Int
  private let level: Double
  private let values: [Double]
  private let joined: Set<Int>?
  /// For each edge by which a line enters a cell: the edge by which it leaves; -1 for other edges.
  private var next: [Int32]
  private var isEntered: [Bool]
  /// The edges that lines enter cells by, in the order of the cells.
  private var entries: [Int] = []

  /// A line on a grid: the edges that it crosses, and whether the last leads back to the first.
  struct Contour {
    var crossings: [Crossing]
    var isClosed: Bool

    /// The points, as column and row.
    var points: [Point] { crossings.map(\.point) }
  }

  /// Where a line crosses the edge between two neighbours on the grid.
  struct Crossing {
    /// The lower or left end of the edge, and the other one.
    let index: Int
    let other: Int
    /// The first end as column and row.
    let start: Point
    let isHorizontal: Bool
    /// How far from the first end to the other the crossing is, from 0 to 1.
    var share: Double

    var point: Point {
      Point(x: start.x + (isHorizontal ? share : 0), y: start.y + (isHorizontal ? 0 : share))
    }
  }

  /// The contours of `values` at `level`. joined: the saddles whose two high corners lie in one
  /// region, by the index of the cell's lower left corner; nil: the mean of the corners decides.
  static func contours(
    of values: [Double], columns: Int, rows: Int, level: Double, joined: Set<Int>? = nil
  ) -> [Contour] {
    var tracer = ContourTracer(
      columns: columns, rows: rows, level: level, values: values, joined: joined)
    tracer.connectCells()
    return tracer.chains()
  }

  private init(
    columns: Int, rows: Int, level: Double, values: [Double], joined: Set<Int>?
  ) {
    self.joined = joined
    self.columns = columns
    self.rows = rows
    self.level = level
    self.values = values
    next = Array(repeating: -1, count: 2 * values.count)
    isEntered = Array(repeating: false, count: 2 * values.count)
  }

  // Edge 2 i runs from grid point i to the right, edge 2 i + 1 upwards.

  private mutating func connectCells() {
    let level = level
    let isHigh = [UInt8](unsafeUninitializedCapacity: values.count) { isHigh, count in
      for index in values.indices { isHigh[index] = values[index] >= level ? 1 : 0 }
      count = values.count
    }
    isHigh.withUnsafeBytes { isHigh in
      for row in 0..<rows - 1 {
        var column = 0
        while column < columns - 1 {
          let index = row * columns + column
          if column + 8 < columns, areEightAlike(isHigh, from: index) {
            column += 8
            continue
          }
          column += 1
          let corners =
            isHigh[index] | isHigh[index + 1] << 1 | isHigh[index + columns + 1] << 2
            | isHigh[index + columns] << 3
          guard corners != 0, corners != 15 else { continue }
          let sum =
            values[index] + values[index + 1] + values[index + columns]
            + values[index + columns + 1]
          guard !sum.isNaN else { continue }
          let isSaddle = corners == 5 || corners == 10
          connect(
            corners, cell: index,
            isHighInside: isSaddle && (joined?.contains(index) ?? (sum / 4 >= level)))
        }
      }
    }
  }

  /// Whether the corners of the eight cells from `index` on are all high, or all low, as they are
  /// in most of a grid.
  private func areEightAlike(_ isHigh: UnsafeRawBufferPointer, from index: Int) -> Bool {
    let (below, above) = (index, index + columns)
    let eight = isHigh.loadUnaligned(fromByteOffset: below, as: UInt64.self)
    return (eight == 0 || eight == 0x0101_0101_0101_0101)
      && isHigh.loadUnaligned(fromByteOffset: above, as: UInt64.self) == eight
      && isHigh[below + 8] == isHigh[below] && isHigh[above + 8] == isHigh[below]
  }

  /// Adds the lines of the cell whose lower left corner is `cell`, given which of its corners are
  /// high: 1 lower left, 2 lower right, 4 upper right, 8 upper left.
  private mutating func connect(_ corners: UInt8, cell: Int, isHighInside: Bool) {
    let south = 2 * cell
    let west = 2 * cell + 1
    let north = 2 * (cell + columns)
    let east = 2 * (cell + 1) + 1
    func lead(_ from: Int, _ to: Int) {
      next[from] = Int32(to)
      entries.append(from)
      isEntered[to] = true
    }
    switch corners {
    case 1: lead(south, west)
    case 2: lead(east, south)
    case 4: lead(north, east)
    case 8: lead(west, north)
    case 3: lead(east, west)
    case 6: lead(north, south)
    case 12: lead(west, east)
    case 9: lead(south, north)
    case 14: lead(west, south)
    case 13: lead(south, east)
    case 11: lead(east, north)
    case 7: lead(north, west)
    case 5:
      lead(south, isHighInside ? east : west)
      lead(north, isHighInside ? west : east)
    default:
      lead(west, isHighInside ? south : north)
      lead(east, isHighInside ? north : south)
    }
  }

  private mutating func chains() -> [Contour] {
    var contours: [Contour] = []
    // First the lines that begin at the border. All others are closed.
    for edge in entries where next[edge] >= 0 && !isEntered[edge] {
      contours.append(Contour(crossings: chain(from: edge), isClosed: false))
    }
    for edge in entries where next[edge] >= 0 {
      contours.append(Contour(crossings: chain(from: edge), isClosed: true))
    }
    return contours
  }

  private mutating func chain(from first: Int) -> [Crossing] {
    var crossings = [crossing(first)]
    var edge = first
    while next[edge] >= 0 {
      let following = Int(next[edge])
      next[edge] = -1
      if following == first { break }
      crossings.append(crossing(following))
      edge = following
    }
    return crossings
  }

  /// Where the line crosses an edge; at the other end where one end's value is not finite.
  private func crossing(_ edge: Int) -> Crossing {
    let index = edge / 2
    let isHorizontal = edge % 2 == 0
    let other = isHorizontal ? index + 1 : index + columns
    let (low, high) = (values[index], values[other])
    return Crossing(
      index: index, other: other,
      start: Point(x: Double(index % columns), y: Double(index / columns)),
      isHorizontal: isHorizontal,
      share: !high.isFinite ? 0 : !low.isFinite ? 1 : (level - low) / (high - low))
  }
}
