import FileIO

extension Safetensors {
  /// Reads the file at `path`.
  ///
  /// The file may come from anywhere: lengths, offsets, shapes, overlaps and names are checked before
  /// they are used. Throws `FileError` where it cannot be read and `ModelFileError` where it is not a
  /// whole safetensors file.
  public init(path: String) throws {
    let bytes = try ByteReader(path: path).readToEnd(limit: Self.mostBytes)
    do {
      try self.init(fileBytes: bytes)
    } catch {
      throw ModelFileError(
        path: path,
        message: "not a whole safetensors file: \(error.description); save or copy it again")
    }
  }

  /// Takes apart the bytes of a file; throws `FormatError` where they are not one.
  public init(fileBytes bytes: [UInt8]) throws(FormatError) {
    guard bytes.count >= 8 else {
      throw FormatError("\(bytes.count) bytes, fewer than the 8 of the header's length")
    }
    let length = bytes[0..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(bytes.count - 8) else {
      throw FormatError("a header of \(length) bytes in a file of \(bytes.count)")
    }
    let dataStart = 8 + Int(length)
    let header: JSON
    do {
      header = try JSON(parsing: bytes[8..<dataStart])
    } catch {
      throw FormatError("header, \(error.description)")
    }
    guard case .object(let members) = header else {
      throw FormatError("the header is no JSON object")
    }

    var entries: [TensorEntry] = []
    var metadata: [(key: String, value: String)] = []
    for (name, value) in members {
      if name == "__metadata__" {
        metadata = try Self.words(of: value)
      } else {
        entries.append(try TensorEntry(name: name, value))
      }
    }
    entries.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var end = 0
    for entry in entries {
      guard entry.range.lowerBound == end else {
        throw FormatError(
          "tensor '\(entry.shape.name)' begins at byte \(entry.range.lowerBound), expected \(end)")
      }
      end = entry.range.upperBound
    }
    guard end == bytes.count - dataStart else {
      throw FormatError("\(bytes.count - dataStart) bytes of tensors, expected \(end)")
    }
    self.init(
      tensors: entries.map {
        let range = $0.range.lowerBound + dataStart..<$0.range.upperBound + dataStart
        return Tensor($0.shape, typeName: $0.typeName, bytes: Array(bytes[range]))
      }, metadata: metadata)
  }

  /// Bytes that are no safetensors file, and why.
  public struct FormatError: Error, Equatable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
  }

  /// The largest file that is read: far more than any network of this framework needs.
  static let mostBytes = 1 << 34

  private static func words(
    of value: JSON
  ) throws(FormatError) -> [(key: String, value: String)] {
    guard case .object(let members) = value else {
      throw FormatError("__metadata__ is no JSON object")
    }
    var words: [(key: String, value: String)] = []
    for (key, value) in members {
      guard case .string(let word) = value else {
        throw FormatError("__metadata__ '\(key)' is no string")
      }
      words.append((key, word))
    }
    return words
  }
}

/// What the header says of a tensor.
private struct TensorEntry {
  let shape: TensorShape
  let typeName: String
  let range: Range<Int>

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
    shape = TensorShape(name, dimensions)
    self.typeName = typeName
    range = offsets[0]..<offsets[1]
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
