/// A message on the wire of protocol buffers ("Encoding", protobuf.dev): one field after another.
///
/// Written by hand, since TensorBoard's files need six small messages of numbers and texts (`Event`,
/// `SessionLog`, `Summary` with its `Value` and `Image`, `HistogramProto`): here are 60 lines, where
/// swift-protobuf would be a large dependency, a plugin of the build and generated code.
struct ProtocolBuffer {
  private(set) var bytes: [UInt8] = []

  /// An empty message with room for `capacity` bytes, so that it need not grow in small steps.
  init(capacity: Int = 64) { bytes.reserveCapacity(capacity) }

  /// A whole number, an enumeration or a truth value. Precondition: it is not negative.
  mutating func append(_ field: Int, whole: Int) {
    appendVariable(UInt64(field) << 3 | WireType.variable)
    appendVariable(UInt64(whole))
  }

  mutating func append(_ field: Int, float: Float) {
    appendVariable(UInt64(field) << 3 | WireType.fourBytes)
    appendLittleEndian(float.bitPattern)
  }

  mutating func append(_ field: Int, double: Double) {
    appendVariable(UInt64(field) << 3 | WireType.eightBytes)
    appendLittleEndian(double.bitPattern)
  }

  mutating func append(_ field: Int, text: String) {
    let text = text.utf8
    appendLength(field, text.count)
    bytes += text
  }

  mutating func append(_ field: Int, bytes more: [UInt8]) {
    appendLength(field, more.count)
    bytes += more
  }

  mutating func append(_ field: Int, message: ProtocolBuffer) {
    append(field, bytes: message.bytes)
  }

  /// A repeated field of numbers.
  mutating func append(_ field: Int, packed doubles: [Double]) {
    appendLength(field, 8 * doubles.count)
    for double in doubles { appendLittleEndian(double.bitPattern) }
  }

  private mutating func appendLength(_ field: Int, _ count: Int) {
    appendVariable(UInt64(field) << 3 | WireType.counted)
    appendVariable(UInt64(count))
  }

  /// Seven bits a byte, the lowest first; all bytes but the last have the eighth bit set.
  private mutating func appendVariable(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func appendLittleEndian(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  private enum WireType {
    static let variable: UInt64 = 0
    static let eightBytes: UInt64 = 1
    static let counted: UInt64 = 2
    static let fourBytes: UInt64 = 5
  }
}
