import FileIO
import TestSupport
import Testing

struct ByteReaderTests {
  @Test func bytesComeInPieces() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: "0123456789", count: 1000), to: "a")
    let reader = try ByteReader(path: path)
    var piece: [UInt8] = []
    var all: [UInt8] = []
    while try reader.fill(&piece, atMost: 999) {
      #expect(piece.count <= 999)
      all += piece
    }
    #expect(all.count == 10_000)
    #expect(try ByteReader(path: path).readToEnd().count == 10_000)
    #expect(try ByteReader(path: path).size == 10_000)
    #expect(try ByteReader(path: "/dev/zero").read(atMost: 2_000_000).count == 2_000_000)
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let folder = try TemporaryFolder()
    for path in [folder.file("missing"), folder.path] {
      #expect {
        try ByteReader(path: path)
      } throws: {
        ($0 as? FileError)?.operation == .open && "\($0)".hasPrefix(path)
      }
    }
  }
}
