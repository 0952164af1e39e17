#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is being written, in the folder of the file that it will become.
///
/// It is locked until it is complete. So other processes can tell it from one that a killed process
/// has left. It must end with `rename` or `remove`.
///
/// Linux also has files without a name, which vanish by themselves. They do not serve here: such a
/// file must get a name before it can replace another one, and not every file system has them.
struct TemporaryFile {
  private let folder: Int32
  private let name: TemporaryName
  private let descriptor: Int32
  private let replaced: stat?
  /// The path that errors are about.
  private let path: String

  /// Creates a file in `folder` that will replace the file of status `replaced`, if there is one.
  /// Throws `FileError`.
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
      // Before it was locked, another process took it for a leftover.
      PassingFiles.remove(in: directory)
      close(descriptor)
    }
  }

  /// Writes the whole content.
  func write(_ bytes: [UInt8], synced: Bool) throws(FileError) {
    try ByteWriter(descriptor: descriptor, name: path).writeAll(bytes)
    if synced { _ = try systemCall(.transfer, path) { fsync(descriptor) } }
    // Some systems report a full disk only when a file is closed. A second descriptor is closed for
    // that, as the first one holds the lock.
    let copy = try systemCall(.transfer, path) { dup(descriptor) }
    guard close(copy) == 0 || errno == EINTR else {
      throw FileError(path: path, operation: .transfer, code: errno)
    }
  }

  /// Gives the file the owner and the permissions of the file that it replaces, and the name
  /// `target`.
  func rename(to target: String) throws(FileError) {
    if let replaced {
      // Few users may change an owner or a group. If the group stays another one, it does not get
      // the permissions that were meant for the old group.
      let hasGroup = fchown(descriptor, uid_t.max, replaced.st_gid) == 0
      _ = fchown(descriptor, replaced.st_uid, gid_t.max)
      let permissions = replaced.st_mode & (hasGroup ? 0o777 : 0o707)
      // If even that fails, the file keeps its private permissions.
      _ = fchmod(descriptor, permissions)
    }
    try PassingFiles.keep(in: folder) { () throws(FileError) in
      _ = try systemCall(.create, path) { renameat(folder, name.text, folder, target) }
    }
    close(descriptor)
    close(folder)
  }

  /// Removes the file.
  func remove() {
    PassingFiles.remove(in: folder)
    close(descriptor)
    close(folder)
  }

  /// Removes the file `name` of the open folder `folder`, unless a process is still writing it.
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
    return try PassingFiles.add(name.text, in: folder) { () throws(FileError) in
      try systemCall(.create, path) {
        openat(folder, name.text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
      }
    }
  }

  /// Locks a file that has just been created; false if another process has removed it since.
  private static func lock(_ descriptor: Int32) -> Bool {
    // If the file system has no locks, no process removes files either.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return false }
    var status = stat()
    return fstat(descriptor, &status) != 0 || status.st_nlink > 0
  }
}

/// The flags to open a folder in which files are created and renamed. On Linux it need not be
/// readable.
#if os(Linux)
  // The first number is O_PATH, a macro that Swift does not import.
  let folderFlags = 0o10_000_000 | O_DIRECTORY | O_CLOEXEC
#else
  let folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
#endif
