import FileIO

extension SafetensorsHeader.Entry {
  /// The header's entry for the tensor `name`.
  init(name: String, _ value: JSON) throws(Safetensors.FormatError) {
    func wrong(_ what: String) -> Safetensors.FormatError {
      Safetensors.FormatError("tensor '\(name)': \(what)")
    }
    guard case .string(let typeName)? = value["dtype"] else {
      throw wrong("dtype is missing or wrong")
    }
    guard let elementBytes = Self.elementBytes[typeName] else {
      throw wrong("unknown dtype '\(typeName)'")
    }
    guard let dimensions = Self.wholeNumbers(value["shape"]) else {
      throw wrong("shape is missing or wrong")
    }
    guard let offsets = Self.wholeNumbers(value["data_offsets"]), offsets.count == 2,
      offsets[0] <= offsets[1]
    else { throw wrong("data_offsets is missing or wrong") }

    var size = elementBytes
    for dimension in dimensions {
      let (product, overflow) = size.multipliedReportingOverflow(by: dimension)
      if overflow { throw wrong("its shape is too large") }
      size = product
    }
    let bytes = offsets[1] - offsets[0]
    guard size == bytes else {
      throw wrong("\(bytes) bytes; \(typeName) \(dimensions) takes \(size)")
    }
    self.init(
      shape: TensorShape(name, dimensions), typeName: typeName, range: offsets[0]..<offsets[1])
  }

  private static let elementBytes = [
    "BOOL": 1, "U8": 1, "I8": 1, "F8_E5M2": 1, "F8_E4M3": 1, "I16": 2, "U16": 2, "F16": 2,
    "BF16": 2, "I32": 4, "U32": 4, "F32": 4, "I64": 8, "U64": 8, "F64": 8,
  ]

  private static func wholeNumbers(_ value: JSON?) -> [Int]? {
    guard case .array(let items)? = value else { return nil }
    var numbers: [Int] = []
    for item in items {
      guard case .number(let number) = item, number >= 0, number < 0x1p50,
        let whole = Int(exactly: number)
      else { return nil }
      numbers.append(whole)
    }
    return numbers
  }
}
