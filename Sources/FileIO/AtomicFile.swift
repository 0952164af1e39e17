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
  /// the old file or the new one. Throws `FileError`; the temporary file is then gone.
  public static func replace(
    _ path: String, with bytes: [UInt8], synced: Bool = true
  ) throws(FileError) {
    let temporary = "\(path).\(getpid()).tmp"
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
      _ = try systemCall(.create, path) { rename(temporary, path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Writes the UTF-8 of `text` to `path` as `replace(_:with:synced:)` writes bytes.
  public static func replace(_ path: String, with text: String) throws(FileError) {
    try replace(path, with: Array(text.utf8))
  }
}
