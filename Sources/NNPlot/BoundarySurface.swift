import NN
import Plot

/// A network's outputs over a plane, on a grid and at any point.
struct BoundarySurface {
  let xRange: ClosedRange<Double>
  let yRange: ClosedRange<Double>
  /// The columns, and the rows, of the grid.
  let size: Int
  /// The outputs on the grid, row by row: places x output width.
  let outputs: Matrix<Double>
  /// The outputs at points.
  let function: @Sendable ([Point]) -> Matrix<Double>

  /// The grid with the first output at each place.
  var firstOutput: Grid {
    Grid(
      xRange: xRange, yRange: yRange, columns: size, rows: size,
      values: (0..<outputs.rows).map { outputs[$0, 0] })
  }

  /// A part of the grid with values for its places, which are given by their numbers.
  func grid(_ part: GridPart, _ value: (Int) -> Double) -> Grid {
    func range(_ whole: ClosedRange<Double>, _ part: Range<Int>) -> ClosedRange<Double> {
      let last = size - 1
      func bound(_ index: Int) -> Double {
        index == last ? whole.upperBound : whole.at(Double(index) / Double(last))
      }
      return bound(part.lowerBound)...bound(part.upperBound - 1)
    }
    return Grid(
      xRange: range(xRange, part.columns), yRange: range(yRange, part.rows),
      columns: part.columns.count, rows: part.rows.count,
      values: part.rows.flatMap { row in part.columns.map { value(row * size + $0) } })
  }
}

/// A rectangle of a grid's columns and rows.
struct GridPart {
  var columns: Range<Int>
  var rows: Range<Int>

  /// For each of the `winners` at the places of a grid of this size, the smallest part around its
  /// places with a ring of others, which holds its border.
  static func around(_ winners: [Int], size: Int) -> [Int: GridPart] {
    var parts: [Int: GridPart] = [:]
    for (place, winner) in winners.enumerated() {
      let (row, column) = (place / size, place % size)
      let columns = max(column - 1, 0)..<min(column + 2, size)
      let rows = max(row - 1, 0)..<min(row + 2, size)
      guard let part = parts[winner] else {
        parts[winner] = GridPart(columns: columns, rows: rows)
        continue
      }
      parts[winner] = GridPart(
        columns: min(
          part.columns.lowerBound, columns.lowerBound)..<max(
            part.columns.upperBound, columns.upperBound),
        rows: min(
          part.rows.lowerBound, rows.lowerBound)..<max(
            part.rows.upperBound, rows.upperBound))
    }
    return parts
  }
}
