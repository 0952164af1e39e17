import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is being written in the folder of the file that it will be.
///
/// It is locked from its beginning to its end, so that other processes can tell it from one that a
/// killed process has left. `rename` or `remove` must end it.
///
/// Linux has files without a name, which vanish by themselves. They do not serve here: such a file
/// cannot replace another one without having a name in between, and not every file system has them.
struct TemporaryFile {
  private let folder: Int32
  private let name: TemporaryName
  private let descriptor: Int32
  private let replaced: stat?
  /// The path that errors name.
  private let path: String

  /// The files that the process is writing, and the folder of each.
  ///
  /// It is global because a signal ends the whole process: whoever receives it cannot reach what
  /// other threads hold.
  private static let unfinished = Mutex<[String: Int32]>([:])

  /// Makes a file in `folder` that will replace another one, if there is one.
  init(in folder: String, replacing replaced: stat?, for path: String) throws(FileError) {
    let directory = try systemCall(.create, path) { open(folder, folderFlags) }
    while true {
      let name = TemporaryName()
      let descriptor: Int32
      do throws(FileError) {
        descriptor = try Self.make(name, directory, isPrivate: replaced != nil, path)
      } catch {
        close(directory)
        throw error
      }
      if Self.lock(descriptor) {
        self.folder = directory
        self.name = name
        self.descriptor = descriptor
        self.replaced = replaced
        self.path = path
        return
      }
      // Another process took it for a leftover before it was locked.
      Self.remove(name, directory)
      close(descriptor)
    }
  }

  /// Writes the whole content.
  func write(_ bytes: [UInt8], synced: Bool) throws(FileError) {
    try ByteWriter(descriptor: descriptor, name: path).writeAll(bytes)
    if synced { _ = try systemCall(.transfer, path) { fsync(descriptor) } }
    // Some systems tell only when a file is closed that there was no room. It is closed by a second
    // descriptor, as the first one holds the lock.
    let copy = try systemCall(.transfer, path) { dup(descriptor) }
    guard close(copy) == 0 || errno == EINTR else {
      throw FileError(path: path, operation: .transfer, code: errno)
    }
  }

  /// Gives the file the owner, the permissions and the name of the one that it replaces.
  func rename(to target: String) throws(FileError) {
    if let replaced {
      // Few may give a file away. What its group might do is not for another one to do.
      let hasGroup = fchown(descriptor, uid_t.max, replaced.st_gid) == 0
      _ = fchown(descriptor, replaced.st_uid, gid_t.max)
      let permissions = replaced.st_mode & (hasGroup ? 0o777 : 0o707)
      // Where none of this is possible the file stays private.
      _ = fchmod(descriptor, permissions)
    }
    try Self.unfinished.withLock { files throws(FileError) in
      _ = try systemCall(.create, path) { renameat(folder, name.text, folder, target) }
      files[name.text] = nil
    }
    close(descriptor)
    close(folder)
  }

  /// Removes the file.
  func remove() {
    Self.remove(name, folder)
    close(descriptor)
    close(folder)
  }

  /// Removes all files that are being written and runs `end`, while other threads can neither make
  /// nor rename one.
  static func removeAll(andThen end: () -> Never) -> Never {
    unfinished.withLock { files -> Never in
      for (name, folder) in files { unlinkat(folder, name, 0) }
      end()
    }
  }

  /// Removes the file `name` of the open folder `folder` where no process writes to it any more.
  static func removeLeftover(_ name: TemporaryName, in folder: Int32) {
    let descriptor = openat(folder, name.text, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    unlinkat(folder, name.text, 0)
  }

  private static func make(
    _ name: TemporaryName, _ folder: Int32, isPrivate: Bool, _ path: String
  ) throws(FileError) -> Int32 {
    let permissions: mode_t = isPrivate ? 0o600 : 0o666
    return try unfinished.withLock { files throws(FileError) in
      let descriptor = try systemCall(.create, path) {
        openat(folder, name.text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
      }
      files[name.text] = folder
      return descriptor
    }
  }

  /// Locks a file that has just been made; false where it has been removed since.
  private static func lock(_ descriptor: Int32) -> Bool {
    // Where files cannot be locked, nobody removes any.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return false }
    var status = stat()
    return fstat(descriptor, &status) != 0 || status.st_nlink > 0
  }

  private static func remove(_ name: TemporaryName, _ folder: Int32) {
    unfinished.withLock { files in
      unlinkat(folder, name.text, 0)
      files[name.text] = nil
    }
  }
}

/// How a folder is opened in which files are made and renamed: on Linux it need not be readable.
#if os(Linux)
  // O_PATH, a macro that Swift does not import.
  let folderFlags = 0o10_000_000 | O_DIRECTORY | O_CLOEXEC
#else
  let folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
#endif
