import CKernels
import FileIO

/// Sums over the elements of columns, in double precision.
extension MatrixView {
  /// The dot product Σ aᵢ bᵢ of two columns of the same length.
  @inline(__always)
  func dot(_ other: MatrixView) -> Double {
    checkIsColumn()
    other.checkIsColumn()
    checkRows(0..<rows, of: other.rows)
    return S.loops.pointee.dot(rows, base, other.base)
  }

  /// The sum of the absolute values of a column.
  @inline(__always)
  func sumOfMagnitudes() -> Double {
    checkIsColumn()
    var sum = 0.0
    for row in 0..<rows { sum += Double(base[row].magnitude) }
    return sum
  }

  /// The largest absolute value in a column; 0 if it is empty.
  @inline(__always)
  func largestMagnitude() -> Double {
    checkIsColumn()
    var largest: S = 0
    for row in 0..<rows where base[row].magnitude > largest { largest = base[row].magnitude }
    return Double(largest)
  }

  @inline(__always)
  private func checkIsColumn() {
    require(
      columns == 1 && rowStride == 1, "a \(rows) x \(columns) matrix where a column is needed")
  }
}
