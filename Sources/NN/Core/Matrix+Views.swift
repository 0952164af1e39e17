import FileIO

import CKernels

extension MutableMatrixView {
  /// Sets this block of features x samples to the rows in `range` of a table of samples x features.
  func assignTransposed(rows range: Range<Int>, of table: Matrix<S>) {
    table.withView { assignTransposed($0.rows(range)) }
  }

  /// Sets this block of features x samples to the rows with these numbers, in their order, of a
  /// table of samples x features.
  func assignTransposed(rows: UnsafeBufferPointer<Int>, of table: MatrixView<S>) {
    require(
      self.rows == table.columns && columns == rows.count,
      "\(rows.count) rows of \(table.columns) for a block of \(self.rows) x \(columns)")
    require(
      rows.allSatisfy { (0..<table.rows).contains($0) },
      "a row number is outside of the table's \(table.rows) rows")
    S.loops.pointee.transpose(
      columns, self.rows, table.base, table.rowStride, rows.baseAddress, base, rowStride)
  }
}

extension Matrix {
  /// Calls `body` with this matrix as a view.
  @inline(__always)
  func withView<Result>(_ body: (MatrixView<S>) -> Result) -> Result {
    storage.withUnsafeBufferPointer { elements in
      let base = elements.baseAddress ?? UnsafePointer(emptyAddress())
      return body(MatrixView(base, rows: rows, columns: columns, rowStride: columns))
    }
  }

  /// Calls `body` with this matrix as a view that it may write.
  mutating func withMutableView(_ body: (MutableMatrixView<S>) -> Void) {
    let (rows, columns) = (rows, columns)
    storage.withUnsafeMutableBufferPointer { elements in
      guard let base = elements.baseAddress else { return }
      body(MutableMatrixView(base, rows: rows, columns: columns, rowStride: columns))
    }
  }

  /// Sets the rows in `range` to the samples of a block of features x samples.
  mutating func assign(rows range: Range<Int>, transposing block: MatrixView<S>) {
    let columns = columns
    storage.withUnsafeMutableBufferPointer { elements in
      guard let start = elements.baseAddress else { return }
      MutableMatrixView(
        start + range.lowerBound * columns, rows: range.count, columns: columns,
        rowStride: columns
      ).assignTransposed(block)
    }
  }
}
