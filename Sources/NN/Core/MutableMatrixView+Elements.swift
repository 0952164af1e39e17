import FileIO

import CKernels

/// Operations that visit each element once.
extension MutableMatrixView {
  /// Sets this matrix to the transposed `a`.
  public func assignTransposed(_ a: MatrixView<S>) {
    require(
      rows == a.columns && columns == a.rows && a.columnStride == 1,
      "a \(rows) x \(columns) matrix cannot be a transposed \(a.rows) x \(a.columns) one")
    S.loops.pointee.transpose(columns, rows, a.base, a.rowStride, nil, base, rowStride)
  }

  /// Sets each element to the one of `x` in its place.
  public func assign(_ x: MatrixView<S>) {
    inRuns(with: x) { $2.update(from: $1, count: $0) }
  }

  /// Adds `factor` times each element of `x`.
  public func add(_ factor: S = 1, times x: MatrixView<S>) {
    inRuns(with: x) { S.loops.pointee.add_scaled($0, Double(factor), $1, $2) }
  }

  /// Multiplies each element by the one of `x` in its place.
  public func multiply(by x: MatrixView<S>) {
    inRuns(with: x) { S.loops.pointee.multiply($0, $1, $2) }
  }

  /// Sets each element to exp of the one of `x` in its place, to at most 2 ulp; `x` may be this matrix.
  public func assignExponential(of x: MatrixView<S>) {
    inRuns(with: x) { S.loops.pointee.exp($0, $1, $2) }
  }

  /// Sets each element to the square root of the one of `x` in its place; `x` may be this matrix.
  public func assignSquareRoot(of x: MatrixView<S>) {
    inRuns(with: x) { S.loops.pointee.square_root($0, $1, $2) }
  }

  /// Calls `body` with a number of elements, their places in `x` and those here: a row at a time, or all at
  /// once where nothing stands between the rows. What does may be what others write at the same time, as in
  /// the state of an optimizer.
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

  /// Adds the sum of each row of `a` to this column.
  @inline(__always)
  public func addRowSums(of a: MatrixView<S>) {
    require(
      columns == 1 && rowStride == 1 && rows == a.rows && a.columnStride == 1,
      "the sums of \(a.rows) rows for a column of \(rows) x \(columns)")
    S.loops.pointee.add_row_sums(a.rows, a.columns, a.base, a.rowStride, base)
  }

  /// Multiplies each element, padding between the rows included, by `factor`.
  func scale(by factor: Double) {
    S.loops.pointee.scale(rows * rowStride, factor, base)
  }

  /// Whether the elements of `x` and the padding between its rows stand as here.
  @inline(__always)
  func checkSameLayout(_ x: MatrixView<S>) {
    require(
      rows == x.rows && columns == x.columns && rowStride == x.rowStride && x.columnStride == 1,
      "a \(x.rows) x \(x.columns) matrix of another layout for one of \(rows) x \(columns)")
  }
}
