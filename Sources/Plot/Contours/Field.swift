import FileIO

/// A function over a rectangle of the plane that can be evaluated anywhere, with its values on a grid.
///
/// Points are given as shares of the two ranges, from 0 at the lower bound to 1 at the upper one. So they
/// keep their digits wherever the rectangle lies.
public struct Field: Sendable {
  /// How exact values have to be.
  public enum Exactness: Sendable {
    /// As exact as a pixel's colour needs, which single precision is.
    case shade
    /// As exact as possible, to find where a line runs.
    case line
  }

  public let xRange: ClosedRange<Double>
  public let yRange: ClosedRange<Double>
  public let columns: Int
  public let rows: Int
  /// The values on the grid, row by row, those of the smallest y first.
  public let samples: FieldSamples
  /// The values at points, given as shares.
  public let function: @Sendable ([Point], Exactness) -> FieldSamples

  /// The field of `function`, evaluated on a grid of `columns` x `rows`, at least 2 x 2.
  public init(
    xRange: ClosedRange<Double>, yRange: ClosedRange<Double>, columns: Int, rows: Int,
    function: @escaping @Sendable ([Point], Exactness) -> FieldSamples
  ) {
    require(columns >= 2 && rows >= 2, "a grid of \(columns) x \(rows)")
    self.xRange = xRange
    self.yRange = yRange
    self.columns = columns
    self.rows = rows
    self.function = function
    samples = function(Self.shares(columns: columns, rows: rows), .shade)
  }

  /// A grid of values for the points of the field's grid.
  public func grid(_ values: [Double]) -> Grid {
    Grid(xRange: xRange, yRange: yRange, columns: columns, rows: rows, values: values)
  }

  /// The field on another grid.
  func resampled(columns: Int, rows: Int) -> Field {
    Field(xRange: xRange, yRange: yRange, columns: columns, rows: rows, function: function)
  }

  /// The field over other ranges: a part of it, or more than it.
  func over(x: ClosedRange<Double>, y: ClosedRange<Double>) -> Field {
    if x == xRange, y == yRange { return self }
    // The shares of the ranges at which the others begin, and how many of them these are long. Halves do
    // not overflow.
    func shares(_ range: ClosedRange<Double>, _ old: ClosedRange<Double>) -> (Double, Double) {
      let length = old.upperBound / 2 - old.lowerBound / 2
      return (
        (range.lowerBound / 2 - old.lowerBound / 2) / length,
        (range.upperBound / 2 - range.lowerBound / 2) / length
      )
    }
    let ((left, width), (bottom, height)) = (shares(x, xRange), shares(y, yRange))
    let function = function
    return Field(xRange: x, yRange: y, columns: columns, rows: rows) { points, exactness in
      function(
        points.map { Point(x: left + width * $0.x, y: bottom + height * $0.y) }, exactness)
    }
  }

  /// The points of a grid, row by row.
  private static func shares(columns: Int, rows: Int) -> [Point] {
    let x = (0..<columns).map { Double($0) / Double(columns - 1) }
    let y = (0..<rows).map { Double($0) / Double(rows - 1) }
    return y.flatMap { y in x.map { Point(x: $0, y: y) } }
  }

  /// Where a point stands in the data's coordinates.
  public func place(_ share: Point) -> Point {
    func along(_ range: ClosedRange<Double>, _ share: Double) -> Double {
      let length = range.upperBound - range.lowerBound
      guard length.isFinite, share < 1 else {
        return range.lowerBound * (1 - share) + range.upperBound * share
      }
      return range.lowerBound + length * share
    }
    return Point(x: along(xRange, share.x), y: along(yRange, share.y))
  }
}
