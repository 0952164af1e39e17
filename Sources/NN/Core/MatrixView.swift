import FileIO

/// A matrix to read that somebody else owns, such as a layer's input: valid only during the call
/// that receives it.
///
/// Inside a training step a batch stands on its side: features are rows and samples columns, so that
/// the lanes of a vector register run along the batch, however wide the layer is. The elements of a
/// row may be followed by padding; `transposed` exchanges the strides and moves nothing.
public struct MatrixView<S: Scalar> {
  /// How many rows: features, in a batch.
  public let rows: Int
  /// How many columns: samples, in a batch.
  public let columns: Int
  @usableFromInline let base: UnsafePointer<S>
  @usableFromInline let rowStride: Int
  @usableFromInline let columnStride: Int

  @inline(__always)
  @usableFromInline
  init(
    _ base: UnsafePointer<S>, rows: Int, columns: Int, rowStride: Int, columnStride: Int = 1
  ) {
    self.base = base
    self.rows = rows
    self.columns = columns
    self.rowStride = rowStride
    self.columnStride = columnStride
  }

  /// The element in `row` and `column`, both counted from 0.
  @inlinable
  public subscript(row: Int, column: Int) -> S {
    checkIndex(row, column, rows, columns)
    return base[row &* rowStride &+ column &* columnStride]
  }

  /// The same elements with rows and columns exchanged.
  public var transposed: MatrixView {
    MatrixView(
      base, rows: columns, columns: rows, rowStride: columnStride, columnStride: rowStride)
  }

  /// The part of this column that starts at element `offset`, as a matrix in row-major order.
  public func part(at offset: Int, rows: Int, columns: Int = 1) -> MatrixView {
    checkPart(of: self.rows, self.columns, rowStride, at: offset, rows: rows, columns: columns)
    return MatrixView(base + offset, rows: rows, columns: columns, rowStride: columns)
  }

  /// The rows in `range`: of a batch those features of every sample.
  public func rows(_ range: Range<Int>) -> MatrixView {
    checkRows(range, of: rows)
    return MatrixView(
      base + range.lowerBound * rowStride, rows: range.count, columns: columns,
      rowStride: rowStride, columnStride: columnStride)
  }
}

@inlinable
@inline(__always)
func checkIndex(_ row: Int, _ column: Int, _ rows: Int, _ columns: Int) {
  // One comparison each: a negative number is a huge one without its sign.
  if UInt(bitPattern: row) >= UInt(bitPattern: rows)
    || UInt(bitPattern: column) >= UInt(bitPattern: columns)
  {
    failIndex(row, column, rows, columns)
  }
}

@usableFromInline
@inline(never)
func failIndex(_ row: Int, _ column: Int, _ rows: Int, _ columns: Int) -> Never {
  fatalError("[\(row), \(column)] in a \(rows) x \(columns) matrix")
}

@inline(__always)
func checkRows(_ range: Range<Int>, of rows: Int) {
  require(
    range.lowerBound >= 0 && range.upperBound <= rows, "rows \(range) of a matrix of \(rows) rows")
}

@inline(__always)
func checkPart(
  of length: Int, _ width: Int, _ stride: Int, at offset: Int, rows: Int, columns: Int
) {
  let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
  require(
    width == 1 && stride == 1 && offset >= 0 && rows >= 0 && columns >= 0 && !overflow
      && offset <= length && count <= length - offset,
    "a part of \(rows) x \(columns) at \(offset) of a matrix of \(length) x \(width)")
}
