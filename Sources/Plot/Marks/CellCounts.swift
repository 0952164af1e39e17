/// Numbers at the places of a grid, of which sums over rectangles are quick.
///
/// F. C. Crow, "Summed-area tables for texture mapping", SIGGRAPH 1984.
struct CellCounts {
  private let width: Int
  private var sums: [Int]

  /// The `counts` row by row.
  init(columns: Int, rows: Int, counts: [Int]) {
    width = columns + 1
    sums = [Int](repeating: 0, count: width * (rows + 1))
    for row in 0..<rows {
      var line = 0
      for column in 0..<columns {
        line += counts[row * columns + column]
        sums[(row + 1) * width + column + 1] = sums[row * width + column + 1] + line
      }
    }
  }

  /// The sum over `size.columns` x `size.rows` places from one on.
  func sum(fromColumn column: Int, row: Int, columns: Int, rows: Int) -> Int {
    sums[(row + rows) * width + column + columns] - sums[row * width + column + columns]
      - sums[(row + rows) * width + column] + sums[row * width + column]
  }
}
