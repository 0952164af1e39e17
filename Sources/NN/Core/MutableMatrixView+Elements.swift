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
    checkShape(x)
    require(x.columnStride == 1, "a transposed matrix; use assignTransposed")
    for row in 0..<rows {
      (base + row * rowStride).update(from: x.base + row * x.rowStride, count: columns)
    }
  }

  /// Sets each element to `function` of the one of `x` in its place; `x` may be this matrix.
  @inlinable
  @inline(__always)
  public func assign(_ x: MatrixView<S>, _ function: (S) -> S) {
    checkShape(x)
    for row in 0..<rows {
      let to = base + row * rowStride
      let from = x.base + row * x.rowStride
      for column in 0..<columns { to[column] = function(from[column * x.columnStride]) }
    }
  }

  /// Sets each element to `function` of those of `x` and `y` in its place; both may be this matrix.
  @inlinable
  @inline(__always)
  public func assign(_ x: MatrixView<S>, _ y: MatrixView<S>, _ function: (S, S) -> S) {
    checkShape(x)
    checkShape(y)
    for row in 0..<rows {
      let to = base + row * rowStride
      let (first, second) = (x.base + row * x.rowStride, y.base + row * y.rowStride)
      if x.columnStride == 1 && y.columnStride == 1 {
        for column in 0..<columns { to[column] = function(first[column], second[column]) }
      } else {
        for column in 0..<columns {
          to[column] = function(first[column * x.columnStride], second[column * y.columnStride])
        }
      }
    }
  }

  /// Adds `factor` times each element of `x`.
  public func add(_ factor: S = 1, times x: MatrixView<S>) {
    checkShape(x)
    if rowStride == x.rowStride && x.columnStride == 1 {
      S.loops.pointee.add_scaled(x.spread, Double(factor), x.base, base)
    } else {
      assign(view, x) { $0 + factor * $1 }
    }
  }

  /// Multiplies each element by the one of `x` in its place.
  public func multiply(by x: MatrixView<S>) {
    checkShape(x)
    require(x.columnStride == 1, "a transposed matrix to multiply by")
    for row in 0..<rows {
      S.loops.pointee.multiply(columns, x.base + row * x.rowStride, base + row * rowStride)
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

  /// Calls `body` with the start and the length of each part of the elements, padding included.
  @inline(__always)
  func inParts(_ body: (Int, Int) -> Void) {
    let count = rows * rowStride
    let length = WorkParts.work / 8
    guard let team = resources.team, count > length else { return body(0, count) }
    team._withUnsafeGuaranteedRef { team in
      team.run((count + length - 1) / length) { part in
        body(part * length, min(length, count - part * length))
      }
    }
  }

  @inlinable
  @inline(__always)
  func checkShape(_ x: MatrixView<S>) {
    if rows != x.rows || columns != x.columns { failShape(x.rows, x.columns, rows, columns) }
  }

  /// Whether the elements of `x` and the padding between its rows stand as here.
  @inline(__always)
  func checkSameLayout(_ x: MatrixView<S>) {
    require(
      rows == x.rows && columns == x.columns && rowStride == x.rowStride && x.columnStride == 1,
      "a \(x.rows) x \(x.columns) matrix of another layout for one of \(rows) x \(columns)")
  }
}

@usableFromInline
@inline(never)
func failShape(_ rows: Int, _ columns: Int, _ expectedRows: Int, _ expectedColumns: Int) -> Never {
  fatalError("a \(rows) x \(columns) matrix where \(expectedRows) x \(expectedColumns) is needed")
}
