import Testing

/// A matrix for a kernel, among elements that are not its own. These are NaN: a kernel that reads them
/// gives NaN, and one that writes them is found out.
struct Guarded<T: KernelNumber> {
  private static var margin: Int { 37 }

  let rows: Int
  let columns: Int
  let block: UnsafeMutableBufferPointer<T>

  /// The elements from one row to the next.
  var stride: Int { columns + 3 }
  /// The place of the first element.
  var pointer: UnsafeMutablePointer<T> { block.baseAddress! + Self.margin }

  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    block = .allocate(capacity: rows * (columns + 3) + 2 * Self.margin)
    block.initialize(repeating: .nan)
  }

  func set(_ values: [Double]) {
    for (index, value) in values.enumerated() {
      pointer[index / columns * stride + index % columns] = T(value)
    }
  }

  /// The numbers of the matrix, row by row.
  var values: [Double] {
    (0..<rows).flatMap { row in (0..<columns).map { Double(pointer[row * stride + $0]) } }
  }

  subscript(row: Int, column: Int) -> Double { Double(pointer[row * stride + column]) }

  /// Whether no element beside the matrix was written.
  var isAlone: Bool {
    block.indices.allSatisfy { index in
      let place = index - Self.margin
      let isOwn = place >= 0 && place / stride < rows && place % stride < columns
      return isOwn || block[index].isNaN
    }
  }

  /// Expects the matrix to hold these numbers, to within `tolerance` of the greater of them and 1, and no element
  /// beside it to be written.
  func expect(_ expected: [Double], within tolerance: Double, _ what: String) {
    #expect(isAlone, "\(what): wrote beside its result")
    let different = zip(values, expected).enumerated().first { _, pair in
      !isSame(pair.0, pair.1, within: tolerance)
    }
    if let (index, (value, wanted)) = different {
      Issue.record("\(what): element \(index) of \(rows) x \(columns) is \(value), not \(wanted)")
    }
    #expect(values.count == expected.count)
  }
}

/// Whether `a` is `b` to within `tolerance` of the greater of |b| and 1. NaN is NaN and infinity itself only.
func isSame(_ a: Double, _ b: Double, within tolerance: Double) -> Bool {
  if a.isNaN || b.isNaN { return a.isNaN && b.isNaN }
  return a == b || abs(a - b) <= tolerance * max(1, abs(b))
}
