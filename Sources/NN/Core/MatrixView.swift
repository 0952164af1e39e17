import FileIO

/// A read-only view of a matrix that somebody else owns, such as a layer's input. It is valid only
/// during the call that receives it.
///
/// Within the passes a batch is transposed: its rows are features and its columns are samples. So a
/// vector register holds the same feature of several samples and is full even in a narrow layer.
/// There may be padding between the rows: the row stride is then larger than the number of columns.
public struct MatrixView<S: Scalar> {
  /// The number of rows: features, in a batch.
  public let rows: Int
  /// The number of columns: samples, in a batch.
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

  /// The same elements with rows and columns exchanged. Only the strides change; nothing is copied.
  public var transposed: MatrixView {
    MatrixView(
      base, rows: columns, columns: rows, rowStride: columnStride, columnStride: rowStride)
  }

  /// A rows x columns matrix in row-major order, of this column's elements from `offset` on.
  ///
  /// Precondition: this view is a column without padding, and the part lies within it.
  public func part(at offset: Int, rows: Int, columns: Int = 1) -> MatrixView {
    checkPart(of: self.rows, self.columns, rowStride, at: offset, rows: rows, columns: columns)
    return MatrixView(base + offset, rows: rows, columns: columns, rowStride: columns)
  }

  /// The rows in `range`: in a batch, these features of all samples. Precondition: they exist.
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
  // One comparison for each index: read as an unsigned number, a negative one is huge.
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
