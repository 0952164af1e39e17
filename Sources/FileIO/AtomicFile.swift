#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that appear whole or not at all.
public enum AtomicFile {
  /// Writes `bytes` to `path`: to a temporary file beside it first, which then takes its name.
  ///
  /// With `synced` the bytes are on the disk before the name is, so that a loss of power leaves
  /// the old file or the new one. Throws `FileError`; the temporary file is then gone. A link stays,
  /// and what it leads to is replaced; a device or a pipe is written to.
  public static func replace(
    _ path: String, with bytes: [UInt8], synced: Bool = true
  ) throws(FileError) {
    let target = linkTarget(path)
    if isDevice(target) {
      let descriptor = try systemCall(.create, path) { open(target, O_WRONLY | O_CLOEXEC) }
      defer { close(descriptor) }
      return try ByteWriter(descriptor: descriptor, name: path).writeAll(bytes)
    }
    let temporary = "\(target).\(getpid()).tmp"
    let descriptor = try systemCall(.create, path) {
      open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    }
    do throws(FileError) {
      do throws(FileError) {
        try ByteWriter(descriptor: descriptor, name: path).writeAll(bytes)
        if synced { _ = try systemCall(.transfer, path) { fsync(descriptor) } }
      } catch {
        close(descriptor)
        throw error
      }
      _ = try systemCall(.transfer, path) { close(descriptor) }
      _ = try systemCall(.create, path) { rename(temporary, target) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Where the links of `path` lead; `path` itself where nothing is there.
  private static func linkTarget(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether there is something at `path` that is neither a file nor a folder.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  /// Writes the UTF-8 of `text` to `path` as `replace(_:with:synced:)` writes bytes.
  public static func replace(_ path: String, with text: String) throws(FileError) {
    try replace(path, with: Array(text.utf8))
  }
}
