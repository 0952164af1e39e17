import Testing

@testable import FileIO

struct InflaterTests {
  /// `hello` as gzip 1.12 packs it, with the date 0.
  private let packed: [UInt8] = [
    0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0, 0x86, 0xa6,
    0x10, 0x36, 0x05, 0, 0, 0,
  ]

  /// What `inflater` makes of `bytes`, `inputSize` bytes and `outputSize` at a time; nil: damage.
  private func inflate(
    _ bytes: [UInt8], _ inflater: Inflater, inputSize: Int, outputSize: Int
  ) -> String? {
    var text: [UInt8] = []
    var output = [UInt8](repeating: 0, count: outputSize)
    var position = 0
    while position < bytes.count || !inflater.isAtEnd {
      let end = min(position + inputSize, bytes.count)
      let outcome = bytes[position..<end].withUnsafeBytes { input in
        output.withUnsafeMutableBytes { inflater.inflate(input, into: $0) }
      }
      guard case .progress(let used, let made) = outcome else { return nil }
      if used == 0, made == 0, end == bytes.count { return nil }
      position += used
      text += output[..<made]
    }
    return String(decoding: text, as: UTF8.self)
  }

  @Test(arguments: [1, 3, 100])
  func allMembersAreInflatedPieceByPiece(size: Int) {
    for outputSize in [1, 2, 100] {
      let text = inflate(
        packed + packed, Inflater(.gzip), inputSize: size, outputSize: outputSize)
      #expect(text == "hellohello")
    }
  }

  @Test func bytesWithoutAHeaderAreInflated() {
    let bytes = Array(packed[10..<packed.count - 8])
    #expect(inflate(bytes, Inflater(.none), inputSize: 100, outputSize: 100) == "hello")
  }

  @Test func damageIsFound() {
    for index in [0, 2, 10, 18, 22] {
      var bytes = packed
      bytes[index] ^= 0x5a
      #expect(inflate(bytes, Inflater(.gzip), inputSize: 100, outputSize: 100) == nil)
    }
    #expect(
      inflate(packed.dropLast(), Inflater(.gzip), inputSize: 100, outputSize: 100) == nil)
  }
}
