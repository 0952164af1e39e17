import FileIO

/// Named tensors with metadata, in the format of the safetensors project: eight bytes with the
/// header's length, a JSON header, and the tensors' bytes in little-endian order.
public struct Safetensors: Sendable, Equatable {
  /// A tensor, its elements kept as the bytes of the file.
  public struct Tensor: Sendable, Equatable {
    /// Its name and dimensions.
    public let shape: TensorShape
    /// The type of its elements as the format names it: `F32`, `F64`, ...
    public let typeName: String
    let bytes: [UInt8]

    /// A tensor of `elements` in row-major order. Precondition: there are as many as the shape has.
    public init<S: Scalar>(_ shape: TensorShape, _ elements: [S]) {
      require(elements.count == shape.count, "\(elements.count) elements for \(shape)")
      self.init(
        shape, typeName: S.typeName, bytes: elements.withUnsafeBytes { Array($0) })
    }

    /// A tensor of whole numbers (`I64`) in row-major order. Precondition: there are as many as the shape
    /// has.
    public init(_ shape: TensorShape, counts: [Int64]) {
      require(counts.count == shape.count, "\(counts.count) elements for \(shape)")
      self.init(shape, typeName: "I64", bytes: counts.withUnsafeBytes { Array($0) })
    }

    /// The elements of a tensor of whole numbers (`I64`); nil for other types.
    public var counts: [Int64]? {
      guard typeName == "I64" else { return nil }
      return bytes.withUnsafeBytes { bytes in
        (0..<shape.count).map { bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Int64.self) }
      }
    }

    init(_ shape: TensorShape, typeName: String, bytes: [UInt8]) {
      self.shape = shape
      self.typeName = typeName
      self.bytes = bytes
    }

    /// The same tensor by another name.
    public func renamed(_ name: String) -> Tensor {
      Tensor(TensorShape(name, shape.dimensions), typeName: typeName, bytes: bytes)
    }

    /// The elements in row-major order; nil if they are not of type `S`.
    public func elements<S: Scalar>(as type: S.Type) -> [S]? {
      guard typeName == S.typeName else { return nil }
      return [S](unsafeUninitializedCapacity: shape.count) { buffer, count in
        UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
        count = shape.count
      }
    }
  }

  /// The tensors in the order of their bytes.
  public var tensors: [Tensor]
  /// The metadata, in the order of the file: its `__metadata__`.
  public var metadata: [(key: String, value: String)]

  /// A file of these tensors and metadata, in this order.
  public init(tensors: [Tensor], metadata: [(key: String, value: String)] = []) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// The metadata under `key`; nil if there is none.
  public func metadata(_ key: String) -> String? {
    metadata.first { $0.key == key }?.value
  }

  /// Whether tensors and metadata are equal and in the same order.
  public static func == (a: Safetensors, b: Safetensors) -> Bool {
    a.tensors == b.tensors && a.metadata.elementsEqual(b.metadata, by: ==)
  }

  /// The bytes of the file.
  public var fileBytes: [UInt8] {
    var members: [(key: String, value: JSON)] = []
    if !metadata.isEmpty {
      members.append(("__metadata__", .object(metadata.map { ($0.key, .string($0.value)) })))
    }
    var end = 0
    for tensor in tensors {
      let start = end
      end += tensor.bytes.count
      members.append(
        (
          tensor.shape.name,
          .object([
            ("dtype", .string(tensor.typeName)),
            ("shape", .array(tensor.shape.dimensions.map { .number(Double($0)) })),
            ("data_offsets", .array([.number(Double(start)), .number(Double(end))])),
          ])
        ))
    }
    var header = Array(JSON.object(members).description.utf8)
    // Spaces at the end of the header make the tensors begin at a multiple of eight bytes.
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    let length = withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) }
    return length + header + tensors.flatMap(\.bytes)
  }
}
