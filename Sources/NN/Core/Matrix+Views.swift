extension MutableMatrixView {
  /// Sets this block of features x samples to the rows in `range` of a table of samples x features.
  func assignTransposed(rows range: Range<Int>, of table: Matrix<S>) {
    table.elements.withUnsafeBufferPointer { elements in
      guard let start = elements.baseAddress else { return }
      assignTransposed(
        MatrixView(
          start + range.lowerBound * table.columns, rows: range.count, columns: table.columns,
          rowStride: table.columns))
    }
  }

  /// Sets this block of features x samples to the chosen rows of a table of samples x features.
  func assignTransposed(rows: ArraySlice<Int>, of table: Matrix<S>) {
    precondition(self.rows == table.columns && columns == rows.count)
    precondition(rows.allSatisfy { (0..<table.rows).contains($0) }, "rows that the table lacks")
    table.elements.withUnsafeBufferPointer { elements in
      rows.withUnsafeBufferPointer { rows in
        guard let start = elements.baseAddress else { return }
        S.transpose(
          MatrixView(
            start, rows: table.rows, columns: table.columns, rowStride: table.columns),
          rows: rows.baseAddress, into: self)
      }
    }
  }
}

extension Matrix {
  /// Sets the rows in `range` to the samples of a block of features x samples.
  mutating func assign(rows range: Range<Int>, transposing block: MatrixView<S>) {
    let columns = columns
    elements.withUnsafeMutableBufferPointer { elements in
      guard let start = elements.baseAddress else { return }
      MutableMatrixView(
        start + range.lowerBound * columns, rows: range.count, columns: columns,
        rowStride: columns
      ).assignTransposed(block)
    }
  }
}
