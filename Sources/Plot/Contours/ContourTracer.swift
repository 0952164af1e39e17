/// Traces the lines on which a grid's values equal a level: marching squares with straight
/// interpolation, where a saddle is decided by the mean of its cell's corners.
///
/// W. E. Lorensen, H. E. Cline, "Marching Cubes", SIGGRAPH 1987, in two dimensions. Each line has the
/// higher values on its left, seen with y upwards.
struct ContourTracer {
  private let columns: Int
  private let rows: Int
  private let level: Double
  private let values: [Double]
  /// For each edge between crossings that a line enters a cell by: the edge by which it leaves.
  private var next: [Int32]
  private var isEntered: [Bool]

  /// A line on a grid: its points as column and row, and whether the last leads back to the first.
  struct Contour {
    var points: [Point]
    var isClosed: Bool
  }

  /// The contours of `values` at `level`.
  static func contours(
    of values: [Double], columns: Int, rows: Int, level: Double
  ) -> [Contour] {
    var tracer = ContourTracer(columns: columns, rows: rows, level: level, values: values)
    tracer.connectCells()
    return tracer.chains()
  }

  private init(columns: Int, rows: Int, level: Double, values: [Double]) {
    self.columns = columns
    self.rows = rows
    self.level = level
    self.values = values
    next = Array(repeating: -1, count: 2 * values.count)
    isEntered = Array(repeating: false, count: 2 * values.count)
  }

  // Edge 2 i runs from crossing i to the right, edge 2 i + 1 upwards.

  private mutating func connectCells() {
    values.withUnsafeBufferPointer { values in
      for row in 0..<rows - 1 {
        for column in 0..<columns - 1 {
          let index = row * columns + column
          let a = values[index]
          let b = values[index + 1]
          let c = values[index + columns + 1]
          let d = values[index + columns]
          let corners =
            (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0)
            | (d >= level ? 8 : 0)
          guard corners != 0, corners != 15, !(a + b + c + d).isNaN else { continue }
          connect(corners, cell: index, isHighInside: (a + b + c + d) / 4 >= level)
        }
      }
    }
  }

  /// Adds the lines of the cell whose lower left crossing is `cell`, given which of its corners are
  /// high: 1 lower left, 2 lower right, 4 upper right, 8 upper left.
  private mutating func connect(_ corners: Int, cell: Int, isHighInside: Bool) {
    let south = 2 * cell
    let west = 2 * cell + 1
    let north = 2 * (cell + columns)
    let east = 2 * (cell + 1) + 1
    func lead(_ from: Int, _ to: Int) {
      next[from] = Int32(to)
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
    // Those that begin at the border first: what is left then are closed ones.
    for edge in next.indices where next[edge] >= 0 && !isEntered[edge] {
      contours.append(Contour(points: chain(from: edge), isClosed: false))
    }
    for edge in next.indices where next[edge] >= 0 {
      contours.append(Contour(points: chain(from: edge), isClosed: true))
    }
    return contours
  }

  private mutating func chain(from first: Int) -> [Point] {
    var points = [crossing(first)]
    var edge = first
    while next[edge] >= 0 {
      let following = Int(next[edge])
      next[edge] = -1
      if following == first { break }
      points.append(crossing(following))
      edge = following
    }
    return points
  }

  /// Where the level lies on an edge. An end without a finite value is outside: the other end then.
  private func crossing(_ edge: Int) -> Point {
    let index = edge / 2
    let other = edge % 2 == 0 ? index + 1 : index + columns
    let (low, high) = (values[index], values[other])
    let share = !high.isFinite ? 0 : !low.isFinite ? 1 : (level - low) / (high - low)
    let column = Double(index % columns)
    let row = Double(index / columns)
    return edge % 2 == 0 ? Point(x: column + share, y: row) : Point(x: column, y: row + share)
  }
}
