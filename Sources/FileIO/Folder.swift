#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder on the disk.
public struct Folder: Equatable, Sendable {
  /// Its path, without a slash at the end.
  public let path: String

  /// Names the folder at `path`, which need not exist.
  public init(_ path: String) {
    var trimmed = Substring(path)
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    self.path = String(trimmed)
  }

  /// The path of the entry `name` in this folder.
  public func file(_ name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// The folder `name` in this one.
  public func folder(_ name: String) -> Folder { Folder(file(name)) }

  /// Makes the folder and those above it where they are missing; it must then be writable.
  public func create() throws(FileError) {
    try createIfMissing()
    _ = try systemCall(.create, path) { access(path, W_OK | X_OK) }
  }

  /// The names of its entries, sorted; `.` and `..` left out.
  public func entries() throws(FileError) -> [String] {
    guard let stream = opendir(path) else {
      throw FileError(path: path, operation: .open, reason: String(cString: strerror(errno)))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes the file `name` from the folder.
  public func remove(_ name: String) throws(FileError) {
    let path = file(name)
    _ = try systemCall(.create, path) { unlink(path) }
  }

  /// Whether there is a folder at the path.
  public var exists: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func createIfMissing() throws(FileError) {
    if exists { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try Folder(String(path[..<slash])).createIfMissing()
    }
    // Another process may have made it in between, which serves us as well.
    do throws(FileError) {
      _ = try systemCall(.create, path) { mkdir(path, 0o777) }
    } catch {
      if !exists { throw error }
    }
  }
}
