#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that appear whole or not at all.
public enum AtomicFile {
  /// Writes `bytes` to `path`: first to a temporary file in the same folder, which then takes the
  /// name of the target.
  ///
  /// With `synced`, the bytes are on the disk before the file takes the name. A loss of power then
  /// leaves either the old file or the new one. The new file has the owner and the permissions of
  /// the one it replaces, as far as the system allows. A symbolic link stays, and the file it leads
  /// to is replaced or created. A device or a pipe is written to directly.
  ///
  /// Throws `FileError`, and then removes the temporary file. `endProcess` removes it after a
  /// signal, and `Folder.removeLeftovers` after the process was killed.
  public static func replace(
    _ path: String, with bytes: [UInt8], synced: Bool = true
  ) throws(FileError) {
    let target = try linkTarget(of: path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      let descriptor = try systemCall(.create, path) { open(target, O_WRONLY | O_CLOEXEC) }
      defer { close(descriptor) }
      return try ByteWriter(descriptor: descriptor, name: path).writeAll(bytes)
    }
    let (folder, name) = Folder.splitting(target)
    let file = try TemporaryFile(
      in: folder.path, replacing: exists ? status : nil, for: path)
    do throws(FileError) {
      try file.write(bytes, synced: synced)
      try file.rename(to: name)
    } catch {
      file.remove()
      throw error
    }
  }

  /// Writes `text` in UTF-8 to `path`, as `replace(_:with:synced:)` writes bytes. Throws
  /// `FileError`.
  public static func replace(_ path: String, with text: String) throws(FileError) {
    try replace(path, with: Array(text.utf8))
  }

  /// Throws the `FileError` with which `replace` would fail, as far as that can be known without
  /// writing: a folder has the name, the file is protected against writing, or its folder is.
  ///
  /// A file that nobody may write (`chmod a-w`) is protected, though renaming could replace it.
  public static func check(_ path: String) throws(FileError) {
    let target = try linkTarget(of: path)
    var status = stat()
    if stat(target, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw FileError(
          path: path, operation: .create, reason: "a folder has this name",
          cure: "move it away, or choose another place")
      }
      // The superuser may write everything, so the permissions are looked at too.
      let isProtected = status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH) == 0
      if isProtected || access(target, W_OK) != 0 {
        let code = isProtected ? EACCES : errno
        throw FileError(path: path, operation: .create, code: code)
      }
    } else if errno != ENOENT {
      throw FileError(path: path, operation: .create, code: errno)
    }
    let folder = Folder.splitting(target).folder.path
    _ = try systemCall(.create, path) { access(folder, W_OK | X_OK) }
  }

  /// Removes the temporary files, folders and locks of this process and runs `end`, which must end the
  /// process. From then on no thread can begin or finish a file.
  ///
  /// It is for a process that a signal stops. Call it from a thread that waits for signals, not
  /// from a signal handler, because it takes a lock.
  public static func endProcess(_ end: () -> Never) -> Never {
    PassingFiles.removeAll {
      PassingFolder.removeAll()
      end()
    }
  }

  /// Removes the temporary files that a killed process has left in the folder of the file at
  /// `path`.
  public static func removeLeftovers(beside path: String) {
    guard let target = try? linkTarget(of: path) else { return }
    Folder.splitting(target).folder.removeLeftovers()
  }

  /// The path that the symbolic links at the end of `path` lead to, whether or not a file is there.
  private static func linkTarget(of path: String) throws(FileError) -> String {
    var target = path
    for _ in 0..<mostLinks {
      var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = bytes.withUnsafeMutableBytes { buffer in
        readlink(target, buffer.baseAddress!.assumingMemoryBound(to: CChar.self), buffer.count)
      }
      // Not a link, or not readable: this is the target. If it cannot be written, the writer says
      // why.
      guard count > 0 else { return target }
      guard let next = String(validating: bytes[..<count], as: UTF8.self) else {
        throw FileError(
          path: path, operation: .create, reason: "its link leads to a name that is not UTF-8")
      }
      target =
        next.utf8.first == UInt8(ascii: "/") ? next : Folder.splitting(target).folder.file(next)
    }
    throw FileError(path: path, operation: .create, code: ELOOP)
  }

  /// The most links that are followed one after another: as many as Linux follows.
  private static let mostLinks = 40
}
