import Testing

@testable import Runs

struct ProtocolBufferTests {
  /// The examples of "Encoding" (protobuf.dev): 150 in field 1, "testing" in field 2, the first message
  /// in field 3.
  @Test func theExamplesOfTheSpecification() {
    var number = ProtocolBuffer()
    number.append(1, whole: 150)
    #expect(number.bytes == [0x08, 0x96, 0x01])
    var text = ProtocolBuffer()
    text.append(2, text: "testing")
    #expect(text.bytes == [0x12, 0x07] + Array("testing".utf8))
    var outer = ProtocolBuffer()
    outer.append(3, message: number)
    #expect(outer.bytes == [0x1A, 0x03, 0x08, 0x96, 0x01])
  }

  @Test func numbersAreLittleEndian() {
    var message = ProtocolBuffer()
    message.append(1, float: 1)
    message.append(2, double: -2)
    message.append(3, packed: [1, 0])
    #expect(
      message.bytes == [0x0D, 0, 0, 0x80, 0x3F]
        + [0x11, 0, 0, 0, 0, 0, 0, 0, 0xC0]
        + [0x1A, 16, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func largeNumbersTakeSevenBitsAByte() {
    var message = ProtocolBuffer()
    message.append(16, whole: Int.max)
    #expect(
      message.bytes == [0x80, 0x01] + [UInt8](repeating: 0xFF, count: 8) + [0x7F])
  }
}
