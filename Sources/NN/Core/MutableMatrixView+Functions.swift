/// Functions of each element by itself, which the caller's module compiles into loops of its own.
///
/// They are fast in a generic function that is `@specialized`: the elements then go through the function
/// several at once, if it is arithmetic without calls. `squareRoot()` is one; see `assignSquareRoot`.
extension MutableMatrixView {
  /// Sets each element to `function` of the one of `x` in its place; `x` may be this matrix.
  @inlinable
  @inline(__always)
  public func assign(_ x: MatrixView<S>, _ function: (S) -> S) {
    checkLike(x)
    setRuns(isDense: x.isDense) { row, start, count, results in
      let x = x.elements(row, start)
      for index in 0..<count { results[index] = function(x[index]) }
    }
  }

  /// Sets each element to `function` of those of `x` and `y` in its place; each may be this matrix.
  @inlinable
  @inline(__always)
  public func assign(_ x: MatrixView<S>, _ y: MatrixView<S>, _ function: (S, S) -> S) {
    checkLike(x)
    checkLike(y)
    setRuns(isDense: x.isDense && y.isDense) { row, start, count, results in
      let (x, y) = (x.elements(row, start), y.elements(row, start))
      for index in 0..<count { results[index] = function(x[index], y[index]) }
    }
  }

  /// Sets each element to `function` of those of `x`, `y` and `z` in its place; each may be this matrix.
  @inlinable
  @inline(__always)
  public func assign(
    _ x: MatrixView<S>, _ y: MatrixView<S>, _ z: MatrixView<S>, _ function: (S, S, S) -> S
  ) {
    checkLike(x)
    checkLike(y)
    checkLike(z)
    setRuns(isDense: x.isDense && y.isDense && z.isDense) { row, start, count, results in
      let (x, y, z) = (x.elements(row, start), y.elements(row, start), z.elements(row, start))
      for index in 0..<count { results[index] = function(x[index], y[index], z[index]) }
    }
  }

  /// Sets the elements, a run of up to some hundred of a row at a time, to the results that `run` leaves for
  /// its row, first column and count. With `isDense` what is read stands row after row without padding.
  ///
  /// The results go through memory that the compiler knows to be apart from what is read. Otherwise it would
  /// have to expect that a result is read again, and compute them one by one.
  @inlinable
  @inline(__always)
  func setRuns(isDense: Bool, _ run: (Int, Int, Int, UnsafeMutablePointer<S>) -> Void) {
    // As much as goes on the stack: 1024 bytes.
    let longest = 1024 / MemoryLayout<S>.stride
    let isOneRow = isDense && rowStride == columns
    let (rows, columns) = isOneRow ? (1, rows &* columns) : (rows, columns)
    withUnsafeTemporaryAllocation(of: S.self, capacity: longest) { results in
      guard let results = results.baseAddress else { return }
      for row in 0..<rows {
        var start = 0
        while start < columns {
          let count = min(longest, columns &- start)
          run(row, start, count, results)
          (base + (row &* rowStride &+ start)).update(from: results, count: count)
          start &+= count
        }
      }
    }
  }

  /// Stops the program unless `x` has this matrix's shape and its rows are not columns of another.
  @inlinable
  @inline(__always)
  func checkLike(_ x: MatrixView<S>) {
    if rows != x.rows || columns != x.columns || x.columnStride != 1 {
      failShape(x.rows, x.columns, isTransposed: x.columnStride != 1, rows, columns)
    }
  }
}

extension MatrixView {
  /// Whether the elements stand one after another, row after row.
  @inlinable
  @inline(__always)
  var isDense: Bool { rowStride == columns }

  /// The elements of a row from `column` on.
  @inlinable
  @inline(__always)
  func elements(_ row: Int, _ column: Int) -> UnsafePointer<S> {
    base + (row &* rowStride &+ column)
  }
}

@usableFromInline
@inline(never)
func failShape(
  _ rows: Int, _ columns: Int, isTransposed: Bool, _ expectedRows: Int, _ expectedColumns: Int
) -> Never {
  fatalError(
    """
    a \(isTransposed ? "transposed " : "")\(rows) x \(columns) matrix where \(expectedRows) x \
    \(expectedColumns) is needed\(isTransposed ? "; see assignTransposed" : "")
    """)
}
