import FileIO

/// Values of a function of two numbers at the points of an evenly spaced grid.
public struct Grid: Hashable, Sendable {
  public let xRange: ClosedRange<Double>
  public let yRange: ClosedRange<Double>
  public let columns: Int
  public let rows: Int
  /// The values, row by row, those of the smallest y first.
  public let values: [Double]

  /// A grid of `columns` x `rows` values, at least 2 x 2.
  public init(
    xRange: ClosedRange<Double>, yRange: ClosedRange<Double>, columns: Int, rows: Int,
    values: [Double]
  ) {
    require(
      columns >= 2 && rows >= 2 && values.count == columns * rows,
      "\(values.count) values for \(columns) x \(rows) points")
    self.xRange = xRange
    self.yRange = yRange
    self.columns = columns
    self.rows = rows
    self.values = values
  }

  /// The place of column `x` and row `y`, which may lie between two grid points.
  func point(_ x: Double, _ y: Double) -> Point {
    func along(_ range: ClosedRange<Double>, _ share: Double) -> Double {
      let length = range.upperBound - range.lowerBound
      return length.isFinite
        ? range.lowerBound + length * share
        : range.lowerBound * (1 - share) + range.upperBound * share
    }
    return Point(x: along(xRange, x / Double(columns - 1)), y: along(yRange, y / Double(rows - 1)))
  }
}
