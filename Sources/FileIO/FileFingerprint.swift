#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What tells whether a file is still the same: its size and its SHA-256.
public struct FileFingerprint: Equatable, Sendable {
  /// The path, as it was given.
  public let path: String
  /// The number of bytes.
  public let bytes: Int
  /// The SHA-256 of the content, as 64 hexadecimal digits.
  public let sha256: String

  /// A fingerprint that was taken earlier.
  public init(path: String, bytes: Int, sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// The fingerprint of `content`, which is or will be in the file at `path`.
  public init(path: String, of content: [UInt8]) {
    self.init(path: path, bytes: content.count, sha256: SHA256.digits(of: content))
  }

  /// The fingerprint of the file at `path`; nil if that is standard input, a pipe or a device, whose
  /// bytes are read only once. Throws `FileError`.
  public init?(ofFile path: String) throws(FileError) {
    var status = stat()
    if path == "-" || stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG { return nil }
    let reader = try ByteReader(path: path)
    let digest = SHA256()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { buffer.deallocate() }
    var count = 0
    while true {
      let received = try reader.read(into: buffer)
      guard received > 0 else { break }
      digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<received]))
      count += received
    }
    self.init(path: path, bytes: count, sha256: digest.digits)
  }
}
