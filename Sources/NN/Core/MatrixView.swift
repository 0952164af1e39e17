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
  let base: UnsafePointer<S>
  let rowStride: Int
  let columnStride: Int

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
  public subscript(row: Int, column: Int) -> S {
    precondition(row >= 0 && row < rows && column >= 0 && column < columns)
    return base[row * rowStride + column * columnStride]
  }

  /// The same elements with rows and columns exchanged.
  public var transposed: MatrixView {
    MatrixView(
      base, rows: columns, columns: rows, rowStride: columnStride, columnStride: rowStride)
  }

  /// The part of this column that starts at element `offset`, as a matrix in row-major order.
  public func part(at offset: Int, rows: Int, columns: Int) -> MatrixView {
    precondition(self.columns == 1 && rowStride == 1 && offset + rows * columns <= self.rows)
    return MatrixView(base + offset, rows: rows, columns: columns, rowStride: columns)
  }

  /// The rows in `range`.
  func rows(_ range: Range<Int>) -> MatrixView {
    precondition(range.lowerBound >= 0 && range.upperBound <= rows)
    return MatrixView(
      base + range.lowerBound * rowStride, rows: range.count, columns: columns,
      rowStride: rowStride, columnStride: columnStride)
  }

  /// The elements from the first to the last, padding between the rows included.
  var spread: Int { rows * rowStride }
}
