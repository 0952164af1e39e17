#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes bytes to a file descriptor in large pieces.
public final class ByteWriter {
  private let name: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  private static let pieceBytes = 1 << 16

  /// A writer to `descriptor`. Errors use `name` for it.
  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// A writer to standard output.
  public static func standardOutput() -> ByteWriter {
    ByteWriter(descriptor: STDOUT_FILENO, name: "standard output")
  }

  /// Writes `text` in UTF-8. It may stay in a buffer until `flush`. Throws `FileError`.
  public func write(_ text: String) throws(FileError) {
    buffer += text.utf8
    if buffer.count >= Self.pieceBytes { try flush() }
  }

  /// Writes `bytes`. They may stay in a buffer until `flush`. Throws `FileError`.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    buffer += bytes
    if buffer.count >= Self.pieceBytes { try flush() }
  }

  /// Writes what is still in the buffer. Throws `FileError`.
  public func flush() throws(FileError) {
    try writeAll(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  func writeAll(_ bytes: [UInt8]) throws(FileError) {
    var done = 0
    while done < bytes.count {
      done += try systemCall(.transfer, name) {
        bytes.withUnsafeBytes {
          systemWrite(descriptor, $0.baseAddress! + done, $0.count - done)
        }
      }
    }
  }
}

/// The system's `write`, which within the class is hidden by the method of that name.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
