import FileIO

extension Safetensors {
  /// Reads the file at `path`.
  ///
  /// The file may come from anywhere, so no more of it is read than its header promises. Throws
  /// `FileError` if it cannot be read, and `ModelFileError` if it is not a whole safetensors file.
  public init(path: String) throws {
    let reader = try ByteReader(path: path)
    do {
      let prefix = try reader.read(atMost: SafetensorsHeader.prefixBytes)
      let rest = reader.size.map { $0 - prefix.count }
      let length = try SafetensorsHeader.length(prefix: prefix[...], rest: rest)
      let header = try SafetensorsHeader(parsing: reader.read(atMost: length)[...])
      if let rest { try header.check(dataBytes: rest - length) }
      // To ask for one byte more shows whether the file is longer than it should be.
      try self.init(header, data: reader.read(atMost: header.dataBytes + 1)[...])
    } catch let error as FormatError {
      throw ModelFileError(
        path: path,
        message: "not a whole safetensors file: \(error.description); save or copy it again")
    }
  }

  /// The tensors and the metadata in the bytes of a file; throws `FormatError` if they are not a
  /// whole safetensors file.
  public init(fileBytes bytes: [UInt8]) throws(FormatError) {
    let prefix = bytes.prefix(SafetensorsHeader.prefixBytes)
    let length = try SafetensorsHeader.length(prefix: prefix, rest: bytes.count - prefix.count)
    let dataStart = prefix.count + length
    try self.init(
      SafetensorsHeader(parsing: bytes[prefix.count..<dataStart]), data: bytes[dataStart...])
  }

  private init(_ header: SafetensorsHeader, data: ArraySlice<UInt8>) throws(FormatError) {
    try header.check(dataBytes: data.count)
    self.init(
      tensors: header.entries.map {
        let (start, end) = ($0.range.lowerBound, $0.range.upperBound)
        let bytes = data[data.startIndex + start..<data.startIndex + end]
        return Tensor($0.shape, typeName: $0.typeName, bytes: Array(bytes))
      }, metadata: header.metadata)
  }

  /// Why some bytes are not a safetensors file.
  public struct FormatError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, in one line.
    public let description: String

    init(_ description: String) { self.description = description }
  }
}
