import FileIO

import CKernels

/// Operations that visit each element once. Precondition of all: the shapes fit, and the operands
/// are not `transposed` views.
extension MutableMatrixView {
  /// Sets this matrix, m x n, to the transpose of `a`, n x m.
  public func assignTransposed(_ a: MatrixView<S>) {
    require(
      rows == a.columns && columns == a.rows && a.columnStride == 1,
      "a \(rows) x \(columns) matrix cannot be a transposed \(a.rows) x \(a.columns) one")
    S.loops.pointee.transpose(columns, rows, a.base, a.rowStride, nil, base, rowStride)
  }

  /// Copies the elements of `x`, which has the same shape.
  public func assign(_ x: MatrixView<S>) {
    inRuns(with: x) { $2.update(from: $1, count: $0) }
  }

  /// Adds `factor` times `x`, which has the same shape.
  public func add(_ factor: S = 1, times x: MatrixView<S>) {
    inRuns(with: x) { S.loops.pointee.add_scaled($0, Double(factor), $1, $2) }
  }

  /// Multiplies each element by the element of `x` in the same place.
  public func multiply(by x: MatrixView<S>) {
    inRuns(with: x) { S.loops.pointee.multiply($0, $1, $2) }
  }

  /// Sets each element to exp of the element of `x` in the same place, with an error of at most 2
  /// ulp; `x` may be this matrix.
  public func assignExponential(of x: MatrixView<S>) {
    inRuns(with: x) { S.loops.pointee.exp($0, $1, $2) }
  }

  /// Sets each element to the square root of the element of `x` in the same place; `x` may be this
  /// matrix.
  public func assignSquareRoot(of x: MatrixView<S>) {
    inRuns(with: x) { S.loops.pointee.square_root($0, $1, $2) }
  }

  /// Calls `body` with a count of elements, their address in `x` and their address in this matrix:
  /// once for all elements if neither has padding, else once for each row.
  ///
  /// The padding itself is left alone. In the state of an optimizer other threads may be writing
  /// it.
  @inline(__always)
  private func inRuns(
    with x: MatrixView<S>, _ body: (Int, UnsafePointer<S>, UnsafeMutablePointer<S>) -> Void
  ) {
    checkLike(x)
    let isOneRun = rowStride == columns && x.rowStride == columns
    for row in 0..<(isOneRun ? 1 : rows) {
      body(
        isOneRun ? rows * columns : columns, x.base + row * x.rowStride, base + row * rowStride)
    }
  }

  /// Adds the sum of each row of `a`, m x n, to this column of m elements.
  @inline(__always)
  public func addRowSums(of a: MatrixView<S>) {
    require(
      columns == 1 && rowStride == 1 && rows == a.rows && a.columnStride == 1,
      "the sums of \(a.rows) rows for a column of \(rows) x \(columns)")
    S.loops.pointee.add_row_sums(a.rows, a.columns, a.base, a.rowStride, base)
  }

  /// Multiplies each element, and the padding between the rows too, by `factor`.
  func scale(by factor: Double) {
    S.loops.pointee.scale(rows * rowStride, factor, base)
  }

  /// Stops the program unless `x` has the shape and the row stride of this matrix.
  @inline(__always)
  func checkSameLayout(_ x: MatrixView<S>) {
    require(
      rows == x.rows && columns == x.columns && rowStride == x.rowStride && x.columnStride == 1,
      "a \(x.rows) x \(x.columns) matrix of another layout for one of \(rows) x \(columns)")
  }
}
