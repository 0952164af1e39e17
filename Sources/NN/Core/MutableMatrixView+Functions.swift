/// Functions of each element by itself, inlined into the module that calls them.
///
/// They are fast in a generic function that is `@specialized`, if the function is arithmetic
/// without calls: the compiler then vectorizes the loop. `squareRoot()` is a call; use
/// `assignSquareRoot`. Precondition of all: the operands have this matrix's shape and are not
/// `transposed` views.
extension MutableMatrixView {
  /// Sets each element to `function` of the element of `x` in the same place; `x` may be this
  /// matrix.
  @inlinable
  @inline(__always)
  public func assign(_ x: MatrixView<S>, _ function: (S) -> S) {
    checkLike(x)
    setRuns(isDense: x.isDense) { row, start, count, results in
      let x = x.elements(row, start)
      for index in 0..<count { results[index] = function(x[index]) }
    }
  }

  /// Sets each element to `function` of the elements of `x` and `y` in the same place; each may be
  /// this matrix.
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

  /// Sets each element to `function` of the elements of `x`, `y` and `z` in the same place; each
  /// may be this matrix.
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

  /// Sets the elements in short runs: calls `run` with a row, a first column, a count and a buffer,
  /// and copies the results that it leaves in the buffer. `isDense`: what `run` reads has no
  /// padding.
  ///
  /// The buffer is there for the compiler, which knows that it does not overlap what is read. If it
  /// did, a result could be the next operand, and the loop could not be vectorized.
  @inlinable
  @inline(__always)
  func setRuns(isDense: Bool, _ run: (Int, Int, Int, UnsafeMutablePointer<S>) -> Void) {
    // An allocation of up to 1024 bytes is on the stack.
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

  /// Stops the program unless `x` has this matrix's shape and is not a `transposed` view.
  @inlinable
  @inline(__always)
  func checkLike(_ x: MatrixView<S>) {
    if rows != x.rows || columns != x.columns || x.columnStride != 1 {
      failShape(x.rows, x.columns, isTransposed: x.columnStride != 1, rows, columns)
    }
  }
}

extension MatrixView {
  /// Whether there is no padding between the rows.
  @inlinable
  @inline(__always)
  var isDense: Bool { rowStride == columns }

  /// The address of the elements of a row from `column` on.
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
