import TestSupport
import Testing

@testable import FileIO

struct FileFingerprintTests {
  /// The examples of FIPS 180-4.
  @Test func digestsAreThoseOfTheStandard() {
    #expect(
      SHA256.digits(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.digits(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func piecesGiveTheDigestOfTheWhole() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let digest = SHA256()
    for start in stride(from: 0, to: 1000, by: 37) {
      bytes[start..<min(start + 37, 1000)].withUnsafeBytes { digest.update($0) }
      _ = digest.digits
    }
    #expect(digest.digits == SHA256.digits(of: bytes))
  }

  @Test func fileHasTheFingerprintOfItsBytes() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("data.csv")
    let bytes = [UInt8](repeating: 7, count: 1_000_003)
    try AtomicFile.replace(path, with: bytes)
    let fingerprint = try FileFingerprint(ofFile: path)
    #expect(fingerprint == FileFingerprint(path: path, of: bytes))
    #expect(fingerprint?.bytes == 1_000_003)
    try AtomicFile.replace(path, with: bytes.dropLast() + [8])
    #expect(try FileFingerprint(ofFile: path) != fingerprint)
  }

  @Test func whatIsReadOnlyOnceHasNone() throws {
    #expect(try FileFingerprint(ofFile: "-") == nil)
    #expect(try FileFingerprint(ofFile: "/dev/null") == nil)
    #expect(throws: FileError.self) { try FileFingerprint(ofFile: "/nowhere/data.csv") }
  }
}
