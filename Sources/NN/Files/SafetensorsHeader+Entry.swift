import FileIO

extension SafetensorsHeader.Entry {
  /// The header's entry for the tensor `name`.
  init(name: String, _ value: JSON) throws(Safetensors.FormatError) {
    func wrong(_ what: String) -> Safetensors.FormatError {
      Safetensors.FormatError("tensor '\(name)': \(what)")
    }
    guard case .string(let typeName)? = value["dtype"] else { throw wrong("no dtype") }
    guard let bits = Self.elementBits[typeName] else { throw wrong("unknown dtype '\(typeName)'") }
    guard let dimensions = Self.wholeNumbers(value["shape"]) else { throw wrong("no shape") }
    guard let offsets = Self.wholeNumbers(value["data_offsets"]), offsets.count == 2,
      offsets[0] <= offsets[1]
    else { throw wrong("no data_offsets") }

    var size = bits
    for dimension in dimensions {
      let (product, overflow) = size.multipliedReportingOverflow(by: dimension)
      if overflow { throw wrong("its shape is too large") }
      size = product
    }
    guard size == (offsets[1] - offsets[0]) * 8 else {
      throw wrong("\(offsets[1] - offsets[0]) bytes for \(typeName) \(dimensions)")
    }
    self.init(
      shape: TensorShape(name, dimensions), typeName: typeName, range: offsets[0]..<offsets[1])
  }

  private static let elementBits = [
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "I16": 16, "U16": 16, "F16": 16,
    "BF16": 16, "I32": 32, "U32": 32, "F32": 32, "I64": 64, "U64": 64, "F64": 64,
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
