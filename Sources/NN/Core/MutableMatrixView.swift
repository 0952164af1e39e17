import CKernels

/// A writable view of a matrix that somebody else owns, such as a layer's output. It is valid only
/// during the call that receives it. See `MatrixView`.
public struct MutableMatrixView<S: Scalar> {
  /// The number of rows: features, in a batch.
  public let rows: Int
  /// The number of columns: samples, in a batch.
  public let columns: Int
  @usableFromInline let base: UnsafeMutablePointer<S>
  @usableFromInline let rowStride: Int
  /// The threads and the scratch memory for operations that write this matrix.
  let resources: Resources

  @inline(__always)
  init(
    _ base: UnsafeMutablePointer<S>, rows: Int, columns: Int, rowStride: Int,
    resources: Resources = .none
  ) {
    self.base = base
    self.rows = rows
    self.columns = columns
    self.rowStride = rowStride
    self.resources = resources
  }

  /// The same view with other resources.
  @inline(__always)
  func using(_ resources: Resources) -> MutableMatrixView {
    MutableMatrixView(
      base, rows: rows, columns: columns, rowStride: rowStride, resources: resources)
  }

  /// The same matrix as a read-only view.
  @inlinable
  public var view: MatrixView<S> {
    MatrixView(base, rows: rows, columns: columns, rowStride: rowStride)
  }

  /// The element in `row` and `column`, both counted from 0.
  @inlinable
  public subscript(row: Int, column: Int) -> S {
    get {
      checkIndex(row, column, rows, columns)
      return base[row &* rowStride &+ column]
    }
    nonmutating set {
      checkIndex(row, column, rows, columns)
      base[row &* rowStride &+ column] = newValue
    }
  }

  /// A rows x columns matrix in row-major order, of this column's elements from `offset` on.
  ///
  /// Precondition: this view is a column without padding, and the part lies within it.
  public func part(at offset: Int, rows: Int, columns: Int = 1) -> MutableMatrixView {
    checkPart(of: self.rows, self.columns, rowStride, at: offset, rows: rows, columns: columns)
    return MutableMatrixView(
      base + offset, rows: rows, columns: columns, rowStride: columns, resources: resources)
  }

  /// The rows in `range`: in a batch, these features of all samples. Precondition: they exist.
  public func rows(_ range: Range<Int>) -> MutableMatrixView {
    checkRows(range, of: rows)
    return MutableMatrixView(
      base + range.lowerBound * rowStride, rows: range.count, columns: columns,
      rowStride: rowStride, resources: resources)
  }

  /// Sets every element to `value`.
  public func fill(_ value: S) {
    for row in 0..<rows { (base + row * rowStride).update(repeating: value, count: columns) }
  }

  /// Sets each element, and the padding between the rows too, to 0.
  func clear() {
    // The bits of zero are all 0. A loop in generic code that is not specialised would make a call
    // for each element.
    UnsafeMutableRawPointer(base).initializeMemory(
      as: UInt8.self, repeating: 0, count: rows * rowStride * MemoryLayout<S>.stride)
  }
}
