#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a file or standard input in pieces, from its beginning to its end.
public final class ByteReader {
  /// The name that errors use: the path, or `standard input`.
  public let name: String
  /// The size of a regular file; nil if it is not known before the end, as for a pipe.
  public let size: Int?
  private let descriptor: Int32

  /// Opens the file at `path` for reading; `-` is standard input.
  ///
  /// Throws `FileError` if it is missing, a folder, or not readable.
  public init(path: String) throws(FileError) {
    guard path != "-" else {
      name = "standard input"
      descriptor = STDIN_FILENO
      size = nil
      return
    }
    name = path
    descriptor = try systemCall(.open, path) { open(path, O_RDONLY | O_CLOEXEC) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    // Some files, such as those in /proc, have a size of 0 but content when they are read.
    let isFile = isKnown && status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
    size = isFile ? Int(status.st_size) : nil
    if isKnown, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw FileError(path: path, operation: .open, code: EISDIR)
    }
  }

  /// Reads from `descriptor`, and closes it at last, unless it is standard input.
  init(descriptor: Int32, name: String) {
    self.name = name
    self.descriptor = descriptor
    size = nil
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Sets `buffer` to the next piece of at most `count` bytes; false at the end of the file. Throws
  /// `FileError`.
  public func fill(
    _ buffer: inout [UInt8], atMost count: Int = 1 << 16
  ) throws(FileError) -> Bool {
    if buffer.count != count { buffer = [UInt8](repeating: 0, count: count) }
    var received = 0
    let failure = buffer.withUnsafeMutableBytes { bytes -> FileError? in
      do throws(FileError) { received = try read(into: bytes) } catch { return error }
      return nil
    }
    if let failure { throw failure }
    buffer.removeLast(count - received)
    return received > 0
  }

  /// Sets the beginning of `buffer` to the next bytes, and returns how many they are; 0 at the end of
  /// the file. Waits for a pipe that has none yet, also for one that is not to block. Throws
  /// `FileError`.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    while true {
      var isEmptyYet = false
      let received = try systemCall(.transfer, name) {
        let received = systemRead(descriptor, buffer.baseAddress, buffer.count)
        isEmptyYet = received < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)
        return isEmptyYet ? 0 : received
      }
      if !isEmptyYet { return received }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = try systemCall(.transfer, name) { poll(&wait, 1, -1) }
    }
  }

  /// The next `count` bytes, or fewer at the end of the file. Memory is allocated as they come.
  /// Throws `FileError`.
  public func read(atMost count: Int) throws(FileError) -> [UInt8] {
    var all: [UInt8] = []
    var piece: [UInt8] = []
    while all.count < count, try fill(&piece, atMost: min(count - all.count, 1 << 20)) {
      all += piece
    }
    return all
  }

  /// All remaining bytes. Throws `FileError`.
  public func readToEnd() throws(FileError) -> [UInt8] { try read(atMost: .max) }
}

/// The system's `read`, which within the class is hidden by the method of that name.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, bytes, count)
}
