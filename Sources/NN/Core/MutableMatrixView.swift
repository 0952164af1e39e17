import CKernels

/// A matrix to write that somebody else owns, such as a layer's output: valid only during the call
/// that receives it. See `MatrixView`.
public struct MutableMatrixView<S: Scalar> {
  /// How many rows: features, in a batch.
  public let rows: Int
  /// How many columns: samples, in a batch.
  public let columns: Int
  @usableFromInline let base: UnsafeMutablePointer<S>
  @usableFromInline let rowStride: Int
  /// What operations that write this matrix may use.
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

  /// The same matrix, written with other resources.
  @inline(__always)
  func using(_ resources: Resources) -> MutableMatrixView {
    MutableMatrixView(
      base, rows: rows, columns: columns, rowStride: rowStride, resources: resources)
  }

  /// The same matrix, to read.
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

  /// The part of this column that starts at element `offset`, as a matrix in row-major order.
  public func part(at offset: Int, rows: Int, columns: Int = 1) -> MutableMatrixView {
    checkPart(of: self.rows, self.columns, rowStride, at: offset, rows: rows, columns: columns)
    return MutableMatrixView(
      base + offset, rows: rows, columns: columns, rowStride: columns, resources: resources)
  }

  /// The rows in `range`: of a batch those features of every sample.
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

  /// Sets each element, padding between the rows included, to 0.
  func clear() {
    // Zero has no bit set; a loop over an unspecialised generic type would take a call an element.
    UnsafeMutableRawPointer(base).initializeMemory(
      as: UInt8.self, repeating: 0, count: rows * rowStride * MemoryLayout<S>.stride)
  }
}
