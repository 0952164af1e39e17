extension Array where Element: Scalar {
  /// Calls `body` with the array as one column.
  func withColumn<Result>(_ body: (MatrixView<Element>) -> Result) -> Result {
    withUnsafeBufferPointer { buffer in
      body(
        MatrixView(
          buffer.baseAddress ?? UnsafePointer(emptyAddress()), rows: buffer.count, columns: 1,
          rowStride: 1))
    }
  }

  /// Calls `body` with the array as one column that it may write.
  mutating func withMutableColumn<Result>(
    _ body: (MutableMatrixView<Element>) -> Result
  ) -> Result {
    withUnsafeMutableBufferPointer { buffer in
      body(
        MutableMatrixView(
          buffer.baseAddress ?? emptyAddress(), rows: buffer.count, columns: 1, rowStride: 1))
    }
  }
}

/// An aligned address for views without elements, which have no memory. Nothing is ever read from
/// it.
@inline(__always)
func emptyAddress<S>() -> UnsafeMutablePointer<S> {
  UnsafeMutablePointer(bitPattern: MemoryLayout<S>.alignment)!
}
