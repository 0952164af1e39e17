#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that grows at its end, such as a log. What was written stays, however the process ends.
///
/// The path may also lead to a pipe or a device.
public final class AppendedFile {
  /// How a file is opened that is there already, or is not.
  public enum Opening: Sendable {
    /// The file is created if it is missing.
    case existing
    /// The file must be new.
    case new
  }

  /// The name that errors use.
  public let name: String
  /// The size of the file in bytes; nil if it is a pipe or a device.
  public private(set) var size: Int?

  private let descriptor: Int32

  /// Opens the file at `path` without changing it; `-` is standard output. Throws `FileError`.
  public init(path: String, _ opening: Opening = .existing) throws(FileError) {
    guard path != "-" else {
      (name, descriptor, size) = ("standard output", STDOUT_FILENO, nil)
      return
    }
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | (opening == .new ? O_EXCL : 0)
    let descriptor = try systemCall(.create, path) { open(path, flags, 0o666) }
    (name, self.descriptor) = (path, descriptor)
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isFile ? Int(status.st_size) : nil
  }

  deinit {
    if descriptor != STDOUT_FILENO { close(descriptor) }
  }

  /// Appends `bytes`. If that fails, as on a full disk, a file keeps none of them. Throws `FileError`.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    do throws(FileError) {
      try ByteWriter(descriptor: descriptor, name: name).writeAll(bytes)
    } catch {
      // The first error is the one to report.
      if let size { _ = ftruncate(descriptor, off_t(size)) }
      throw error
    }
    if let size { self.size = size + bytes.count }
  }

  /// Keeps the first `count` bytes of a file and drops the others; does nothing to a pipe or a
  /// device. Precondition: the file has so many. Throws `FileError`.
  public func cut(toBytes count: Int) throws(FileError) {
    guard let size, count != size else { return }
    require(count >= 0 && count < size, "\(count) of \(size) bytes")
    _ = try systemCall(.transfer, name) { ftruncate(descriptor, off_t(count)) }
    self.size = count
  }
}
