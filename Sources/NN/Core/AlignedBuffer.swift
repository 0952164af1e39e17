import FileIO

/// Memory for `count` scalars, zero at first, that begins on a cache line.
///
/// Views of it are valid only as long as the buffer lives.
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

  /// Memory that holds `elements`.
  convenience init(_ elements: [S]) {
    self.init(count: elements.count)
    assign(elements)
  }

  deinit { base.deallocate() }

  /// The buffer as one column.
  @inline(__always)
  var column: MutableMatrixView<S> {
    MutableMatrixView(base, rows: count, columns: 1, rowStride: 1)
  }

  /// Sets all elements.
  func assign(_ elements: [S]) {
    require(elements.count == count, "\(elements.count) numbers where there were \(count)")
    base.update(from: elements, count: count)
  }

  /// A copy of all elements.
  var array: [S] { Self.array(of: column.view) }

  /// A copy of a column.
  static func array(of column: MatrixView<S>) -> [S] {
    Array(UnsafeBufferPointer(start: column.base, count: column.rows))
  }
}

/// The size of a cache line in bytes; the widest vector register has the same size.
let cacheLineBytes = 64
