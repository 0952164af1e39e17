/// The format of the MNIST files: two zeros, a type, the number of axes, their extents, the elements,
/// all big-endian.
enum IDXFile {
  /// Whether a file begins like one of this format.
  static func isOne(_ head: [UInt8]) -> Bool {
    head.count >= 8 && head[0] == 0 && head[1] == 0 && element(head[2]) != nil
      && (1...8).contains(head[3])
  }

  /// Its array. Its first axis are the rows, all others together the columns. Throws `TableError`.
  static func array(_ bytes: [UInt8], file: String) throws(TableError) -> NumericArray {
    let axes = Int(bytes[3])
    let start = 4 + 4 * axes
    if let element = element(bytes[2]), bytes.count >= start {
      let shape = (0..<axes).map { axis in
        bytes[4 + 4 * axis..<8 + 4 * axis].reduce(0) { $0 << 8 | Int($1) }
      }
      let elements = bytes[start...]
      if let size = NumericArray.size(shape, element, fitting: elements.count) {
        return NumericArray(
          shape: shape, bytes: elements, element: element, isBigEndian: true, rows: size.rows,
          columns: size.columns)
      }
    }
    throw TableError(file: file, line: 1, message: "the IDX file ends too early; get it again")
  }

  private static func element(_ type: UInt8) -> NumericArray.Element? {
    switch type {
    case 0x08: .unsigned(bytes: 1)
    case 0x09: .signed(bytes: 1)
    case 0x0b: .signed(bytes: 2)
    case 0x0c: .signed(bytes: 4)
    case 0x0d: .float(bytes: 4)
    case 0x0e: .float(bytes: 8)
    default: nil
    }
  }
}
