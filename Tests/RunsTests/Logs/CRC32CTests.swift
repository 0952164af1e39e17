import Testing

@testable import Runs

struct CRC32CTests {
  /// The check value of the catalogue of CRC algorithms, and the examples of RFC 3720, B.4.
  @Test func checksumsAreThoseOfTheStandards() {
    #expect(CRC32C.checksum("123456789".utf8) == 0xE306_9283)
    #expect(CRC32C.checksum([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
    #expect(CRC32C.checksum([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
    #expect(CRC32C.checksum(0..<32) == 0x46DD_794E)
    #expect(CRC32C.checksum([]) == 0)
  }
}
