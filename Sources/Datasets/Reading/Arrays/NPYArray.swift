/// An array in the format of numpy's `save` (numpy.lib.format, versions 1 to 3).
enum NPYArray {
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
}

extension NumericArray {
  /// The array in a file of that format. Its first axis are the rows, all others together the columns.
  /// Throws `TableError`.
  init(npy bytes: ArraySlice<UInt8>, file: String, name: String) throws(TableError) {
    let place = name.isEmpty ? "the array" : "the array '\(name)'"
    func wrong(_ message: String) -> TableError {
      TableError(file: file, line: 1, message: message)
    }
    let start = bytes.startIndex
    guard bytes.count >= 12, bytes.starts(with: NPYArray.magic) else {
      throw wrong("\(place) is damaged; save it anew with numpy.save")
    }
    let isFirst = bytes[start + 6] == 1
    var length = 0
    for offset in (0..<(isFirst ? 2 : 4)).reversed() {
      length = length << 8 | Int(bytes[start + 8 + offset])
    }
    let headerStart = start + (isFirst ? 10 : 12)
    guard length <= bytes.endIndex - headerStart else {
      throw wrong("\(place) ends too early; save it anew with numpy.save")
    }
    let header = String(decoding: bytes[headerStart..<headerStart + length], as: UTF8.self)
    guard let type = Self.value(of: "descr", in: header),
      let order = Self.value(of: "fortran_order", in: header),
      let shapeText = Self.value(of: "shape", in: header),
      let shape = Self.shape(shapeText)
    else { throw wrong("\(place) has a damaged header; save it anew with numpy.save") }
    guard let element = Element(numpy: type) else {
      throw wrong(
        "\(place) has elements of type \(type.excerpt), which are no numbers; save numbers, or CSV")
    }
    self.shape = shape
    self.bytes = bytes[(headerStart + length)...]
    self.element = element
    isBigEndian = type.hasPrefix("'>")
    guard let (rows, columns) = Self.size(shape, element, fitting: self.bytes.count) else {
      throw wrong("\(place) ends too early; save it anew with numpy.save")
    }
    (self.rows, self.columns) = (rows, columns)
    isColumnMajor = order == "True"
    guard !isColumnMajor || shape.count < 3 else {
      throw wrong("\(place) has \(shape.count) axes in Fortran's order; save it in C's order")
    }
  }

  /// How many rows and columns an array of this shape has; nil: it is larger than `count` bytes.
  static func size(
    _ shape: [Int], _ element: Element, fitting count: Int
  ) -> (rows: Int, columns: Int)? {
    // An empty array has no bytes, whatever its other extents are.
    if shape.contains(0) { return (0, 0) }
    var total = element.size
    for extent in shape {
      let (product, overflow) = total.multipliedReportingOverflow(by: extent)
      guard extent >= 0, !overflow else { return nil }
      total = product
    }
    guard total <= count else { return nil }
    return (shape.first ?? 1, shape.dropFirst().reduce(1, *))
  }

  /// The text of the value of `key` in a dictionary of Python.
  private static func value(of key: String, in header: String) -> String? {
    guard let found = header.split(separator: "'\(key)':", maxSplits: 1).dropFirst().first else {
      return nil
    }
    var depth = 0
    var value = ""
    for character in found {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      if depth == 0, character == "," || character == "}" { break }
      value.append(character)
    }
    return value.split(separator: " ").joined(separator: " ")
  }

  private static func shape(_ text: String) -> [Int]? {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return nil }
    var shape: [Int] = []
    for part in text.dropFirst().dropLast().split(separator: ",") {
      let digits = part.filter { $0 != " " }
      if digits.isEmpty { continue }
      guard let extent = Int(digits) else { return nil }
      shape.append(extent)
    }
    return shape
  }
}

extension NumericArray.Element {
  /// The type of elements that numpy calls `text`, such as `'<f8'`; nil: no numbers.
  fileprivate init?(numpy text: String) {
    switch text.dropFirst(2).dropLast() {
    case "f8": self = .float(bytes: 8)
    case "f4": self = .float(bytes: 4)
    case "f2": self = .float(bytes: 2)
    case "i8": self = .signed(bytes: 8)
    case "i4": self = .signed(bytes: 4)
    case "i2": self = .signed(bytes: 2)
    case "i1": self = .signed(bytes: 1)
    case "u8": self = .unsigned(bytes: 8)
    case "u4": self = .unsigned(bytes: 4)
    case "u2": self = .unsigned(bytes: 2)
    case "u1": self = .unsigned(bytes: 1)
    case "b1": self = .boolean
    default: return nil
    }
  }
}
