#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a file, or standard input, from its beginning to its end in pieces.
public final class ByteReader {
  /// The name that errors use: the path, or `standard input`.
  public let name: String
  private let descriptor: Int32

  /// Opens the file at `path` for reading; `-` is standard input.
  ///
  /// Throws `FileError` where it is missing, a folder, or not readable.
  public init(path: String) throws(FileError) {
    guard path != "-" else {
      name = "standard input"
      descriptor = STDIN_FILENO
      return
    }
    name = path
    descriptor = try systemCall(.open, path) { open(path, O_RDONLY | O_CLOEXEC) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw FileError(path: path, operation: .open, code: EISDIR)
    }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Replaces `buffer` by the next piece of at most `count` bytes; false at the end of the file.
  public func fill(
    _ buffer: inout [UInt8], atMost count: Int = 1 << 16
  ) throws(FileError) -> Bool {
    if buffer.count != count { buffer = [UInt8](repeating: 0, count: count) }
    let received = try systemCall(.transfer, name) {
      buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress, bytes.count)
      }
    }
    buffer.removeLast(count - received)
    return received > 0
  }

  /// All bytes that are left.
  ///
  /// Throws `FileError` once they are more than `limit`, so that a wrong path takes no memory.
  public func readToEnd(limit: Int = .max) throws(FileError) -> [UInt8] {
    var all: [UInt8] = []
    var piece: [UInt8] = []
    while try fill(&piece) {
      all += piece
      guard all.count <= limit else {
        throw FileError(
          path: name, operation: .transfer, reason: "it is larger than \(limit) bytes")
      }
    }
    return all
  }
}
