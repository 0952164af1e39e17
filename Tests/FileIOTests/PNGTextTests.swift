import Testing

@testable import FileIO

struct PNGTextTests {
  /// A white pixel, as libpng writes it.
  private let png: [UInt8] = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0,
    0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, 0x49, 0x44, 0x41,
    0x54, 0x78, 0x9c, 0x63, 0xf8, 0x0f, 0, 1, 1, 1, 0, 0xb1, 0x38, 0xf6, 0x14, 0, 0, 0, 0, 0x49,
    0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
  ]

  @Test(arguments: ["", "a", "{\"päth\":\"データ.csv\"}", String(repeating: "long ", count: 30_000)])
  func textIsReadBack(text: String) {
    let written = PNGText.inserting(text, keyword: "nn", into: png)
    #expect(PNGText.text("nn", in: written) == text)
    // The other chunks are untouched.
    #expect(written.prefix(33) == png.prefix(33) && written.suffix(34) == png.suffix(34))
  }

  @Test func chunkIsThatOfTheStandard() {
    let written = PNGText.inserting("hi", keyword: "nn", into: png)
    // The check sum is from Python's zlib.crc32(b'iTXtnn\0\0\0\0\0hi').
    let chunk: [UInt8] =
      [0, 0, 0, 9] + Array("iTXtnn".utf8) + [0, 0, 0, 0, 0] + Array("hi".utf8) + [
        0x4c, 0x3a, 0x3e, 0x28,
      ]
    #expect(Array(written[33..<33 + chunk.count]) == chunk)
  }

  @Test func otherNamesAndOtherFilesHaveNone() {
    let written = PNGText.inserting("text", keyword: "nnx", into: png)
    #expect(PNGText.text("nn", in: written) == nil)
    #expect(PNGText.text("nn", in: png) == nil)
    #expect(PNGText.text("nn", in: Array("GIF89a".utf8)) == nil)
    #expect(PNGText.inserting("text", keyword: "nn", into: [1, 2, 3]) == [1, 2, 3])
  }

  @Test func cutOrChangedBytesNeverGiveAWrongText() {
    let written = PNGText.inserting("the text", keyword: "nn", into: png)
    for end in 0..<written.count {
      let text = PNGText.text("nn", in: Array(written[..<end]))
      #expect(text == (end < 33 + 27 ? nil : "the text"))
    }
    for place in written.indices {
      for bit in 0..<8 {
        var changed = written
        changed[place] ^= 1 << bit
        let text = PNGText.text("nn", in: changed)
        #expect(text == nil || text == "the text", "bit \(bit) of byte \(place)")
      }
    }
  }
}
