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
    let (folder, name) = split(target)
    let file = try TemporaryFile(
      in: folder, replacing: exists ? status : nil, for: path)
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

  /// Removes the temporary files of this process and runs `end`, which must end the process. From
  /// then on no thread can begin or finish a file.
  ///
  /// It is for a process that a signal stops. Call it from a thread that waits for signals, not
  /// from a signal handler, because it takes a lock.
  public static func endProcess(_ end: () -> Never) -> Never {
    TemporaryFile.removeAll(andThen: end)
  }

  /// Removes the temporary files that a killed process has left in the folder of the file at
  /// `path`.
  public static func removeLeftovers(beside path: String) {
    guard let target = try? linkTarget(of: path) else { return }
    Folder(split(target).folder).removeLeftovers()
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
      target = next.utf8.first == UInt8(ascii: "/") ? next : "\(split(target).folder)/\(next)"
    }
    throw FileError(path: path, operation: .create, code: ELOOP)
  }

  /// The most links that are followed one after another: as many as Linux follows.
  private static let mostLinks = 40

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.utf8.index(after: slash)...]))
  }
}
