/// The text of the rows of arrays side by side, made as it is read.
final class ArraysSource: ByteSource {
  private let arrays: [NumericArray]
  private let rows: Int
  private var row = 0
  private var text: [UInt8] = []
  private var position = 0

  private init(_ arrays: [NumericArray]) {
    self.arrays = arrays
    rows = arrays.first?.rows ?? 0
  }

  /// The rows of arrays that have equally many, as a table: the columns of an array without a name are
  /// x1, x2, ..., those of an array `a` are a1, a2, ..., or `a` if it has one only. Throws `TableError`.
  static func rows(
    of arrays: [(name: String, array: NumericArray)], file: String
  ) throws(TableError) -> (source: any ByteSource, layout: TableLayout, remarks: [String]) {
    guard let first = arrays.first else {
      throw TableError(
        file: file, line: 1, message: "there are no arrays in the file; save some with numpy.savez")
    }
    for (name, array) in arrays where array.rows != first.array.rows {
      throw TableError(
        file: file, line: 1,
        message: """
          '\(first.name.excerpt)' has \(first.array.rows) rows and '\(name.excerpt)' \(array.rows); \
          save arrays of equally many rows in one file
          """)
    }
    let names = arrays.flatMap { name, array in
      if name.isEmpty { return [String](repeating: "", count: array.columns) }
      return array.columns == 1 ? [name] : (0..<array.columns).map { "\(name)\($0 + 1)" }
    }
    guard !names.isEmpty, first.array.rows > 0 else {
      throw TableError(file: file, line: 1, message: "the array is empty; give rows and columns")
    }
    let isNamed = names.contains { !$0.isEmpty }
    let layout = TableLayout(header: isNamed ? names : nil, width: names.count)
    let remarks = arrays.filter { $0.array.shape.count > 2 }.map { name, array in
      let shape = array.shape.map { "\($0)" }.joined(separator: " x ")
      return (name.isEmpty ? "the array" : "the array '\(name.excerpt)'")
        + " of \(shape) is read as \(array.rows.of("row")) of \(array.columns.of("column"))"
    }
    return (ArraysSource(arrays.map(\.array)), layout, remarks)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if position == text.count {
      position = 0
      text.removeAll(keepingCapacity: true)
      while row < rows, text.count < buffer.count { appendRow() }
    }
    let count = min(buffer.count, text.count - position)
    buffer.copyBytes(from: text[position..<position + count])
    position += count
    return count
  }

  private func appendRow() {
    for array in arrays {
      for column in 0..<array.columns {
        text += array.text(row: row, column: column).utf8
        text.append(UInt8(ascii: ","))
      }
    }
    text[text.count - 1] = UInt8(ascii: "\n")
    row += 1
  }
}
