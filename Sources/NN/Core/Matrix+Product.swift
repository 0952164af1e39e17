extension Matrix {
  /// The product of this matrix, m x k, and `other`, k x n: an m x n matrix.
  ///
  /// It runs on up to `threads` threads; the result is the same to the bit on any number of them.
  /// Precondition: this matrix has as many columns as `other` has rows.
  public func multiplied(by other: Matrix, threads: Int = 1) -> Matrix {
    var product = Matrix(rows: rows, columns: other.columns)
    product.assignProduct(self, other, threads: threads)
    return product
  }

  /// Sets this matrix, m x n, to the product of `a`, m x k, and `b`, k x n, in the memory that it
  /// has. Precondition: the shapes fit.
  public mutating func assignProduct(_ a: Matrix, _ b: Matrix, threads: Int = 1) {
    checkProductShape((rows, columns), (a.rows, a.columns), (b.rows, b.columns))
    let (rows, columns) = (rows, columns)
    a.withView { a in
      b.withView { b in
        storage.withUnsafeMutableBufferPointer { c in
          guard let c = c.baseAddress else { return }
          ThreadTeam.withTeam(threads: threads) { team in
            MutableMatrixView(
              c, rows: rows, columns: columns, rowStride: columns,
              resources: Resources(
                team: Unmanaged.passUnretained(team),
                scratch: Unmanaged.passUnretained(team.scratch))
            ).assignProduct(a, b)
          }
        }
      }
    }
  }
}
