#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock on a folder, so that one process at a time writes a run's files into it.
///
///     let lock = try FolderLock(Folder("out/points"))
///
/// It is the system's lock (`flock`) on the file `.nn.lock`, which holds the number of the process.
/// The system ends it with the process, however that ends. The file goes with the lock; one that a
/// killed process has left locks nothing. On a file system without locks there is none.
public final class FolderLock: Sendable {
  /// The name of the file.
  public static let name = ".nn.lock"

  private let folder: Int32
  private let descriptor: Int32

  /// Locks `folder`, which must exist. Throws `FileError` if another process has locked it, whose
  /// number the error tells, or if no file can be written there.
  public init(_ folder: Folder) throws(FileError) {
    let path = folder.file(Self.name)
    self.folder = try systemCall(.create, folder.path) { open(folder.path, folderFlags) }
    do throws(FileError) {
      descriptor = try Self.lock(in: self.folder, of: folder, path)
    } catch {
      close(self.folder)
      throw error
    }
    do throws(FileError) {
      try ByteWriter(descriptor: descriptor, name: path).writeAll(Array("\(getpid())\n".utf8))
    } catch {
      end()
      throw error
    }
  }

  deinit { end() }

  private func end() {
    // The name goes while the lock holds, so that it cannot be another process's.
    PassingFiles.remove(in: folder)
    close(descriptor)
    close(folder)
  }

  /// The file, opened, locked and empty.
  private static func lock(
    in directory: Int32, of folder: Folder, _ path: String
  ) throws(FileError) -> Int32 {
    try PassingFiles.add(name, in: directory) { () throws(FileError) in
      while true {
        let descriptor = try systemCall(.create, path) {
          openat(directory, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
        }
        do throws(FileError) {
          try lock(descriptor, of: folder, path)
          if isNamed(descriptor, in: directory) {
            _ = try systemCall(.create, path) { ftruncate(descriptor, 0) }
            return descriptor
          }
        } catch {
          close(descriptor)
          throw error
        }
        // Its owner has removed it since it was opened.
        close(descriptor)
      }
    }
  }

  private static func lock(
    _ descriptor: Int32, of folder: Folder, _ path: String
  ) throws(FileError) {
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      let holder = number(in: descriptor).map { "process \($0)" } ?? "another process"
      throw FileError(
        path: folder.path, operation: .create, reason: "\(holder) is writing a run into it",
        cure: "wait until it has ended, or choose another folder")
    }
    guard let size = size(of: descriptor), size == 0 || number(in: descriptor) != nil else {
      throw FileError(
        path: path, operation: .create, reason: "it is no lock of a run",
        cure: "move it away, or choose another folder")
    }
  }

  /// The number of the process that has locked the file. It may take a moment until it is there.
  private static func number(in descriptor: Int32) -> Int? {
    for _ in 0..<20 {
      var bytes = [UInt8](repeating: 0, count: 20)
      let count = pread(descriptor, &bytes, bytes.count, 0)
      if count > 1, bytes[count - 1] == UInt8(ascii: "\n") {
        return Int(String(decoding: bytes[..<(count - 1)], as: UTF8.self))
      }
      guard count == 0 else { return nil }
      usleep(5000)
    }
    return nil
  }

  private static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether the open file is still the one of that name.
  private static func isNamed(_ descriptor: Int32, in folder: Int32) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0
      && fstatat(folder, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }
}
