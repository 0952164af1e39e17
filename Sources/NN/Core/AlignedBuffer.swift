/// Memory for `count` scalars, zero at first, that starts on a cache line and lives as long as its owner.
final class AlignedBuffer<S: Scalar> {
  let base: UnsafeMutablePointer<S>
  let count: Int

  init(count: Int) {
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<S>.stride, alignment: cacheLineBytes)
    base = bytes.bindMemory(to: S.self, capacity: count)
    self.count = count
    column.clear()
  }

  deinit { base.deallocate() }

  /// The buffer as one column.
  var column: MutableMatrixView<S> {
    MutableMatrixView(base, rows: count, columns: 1, rowStride: 1)
  }
}

/// The bytes that a processor moves between its caches at once; also the widest vector register.
let cacheLineBytes = 64
