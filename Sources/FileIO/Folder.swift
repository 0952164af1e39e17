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

  /// The folder at `path`, which need not exist.
  public init(_ path: String) {
    var trimmed = path[...].utf8
    while trimmed.count > 1, trimmed.last == UInt8(ascii: "/") { trimmed.removeLast() }
    self.path = String(Substring(trimmed))
  }

  /// The folder of the file at `path`, and the file's name in it.
  public static func splitting(_ path: String) -> (folder: Folder, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (Folder("."), path) }
    let folder = path[..<slash]
    let name = path[path.utf8.index(after: slash)...]
    return (Folder(folder.isEmpty ? "/" : String(folder)), String(name))
  }

  /// The path of the entry `name` in this folder.
  public func file(_ name: String) -> String {
    path.utf8.last == UInt8(ascii: "/") ? path + name : "\(path)/\(name)"
  }

  /// The folder `name` in this one.
  public func folder(_ name: String) -> Folder { Folder(file(name)) }

  /// Creates the folder and those above it if they are missing, and makes sure that it can be
  /// written to.
  ///
  /// Removes temporary files that a killed process has left in it. Returns the folders that it has
  /// created, the outermost first. Throws `FileError`, and then removes them.
  @discardableResult
  public func create() throws(FileError) -> [Folder] {
    let made = try createMissing()
    do throws(FileError) {
      _ = try systemCall(.create, path) { access(path, W_OK | X_OK) }
    } catch {
      Self.remove(made)
      throw error
    }
    if made.isEmpty { removeLeftovers() }
    return made.map { Folder($0) }
  }

  /// Removes the folder if nothing is in it.
  public func removeIfEmpty() { rmdir(path) }

  /// The names of its entries, sorted, without `.`, `..` and names that are not UTF-8. Throws
  /// `FileError`.
  public func entries() throws(FileError) -> [String] {
    guard let stream = opendir(path) else {
      throw FileError(path: path, operation: .open, code: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes the file `name` from the folder. Throws `FileError`.
  public func remove(_ name: String) throws(FileError) {
    let path = file(name)
    _ = try systemCall(.create, path) { unlink(path) }
  }

  /// Whether there is an entry `name`, if only a link that leads nowhere.
  public func has(_ name: String) -> Bool {
    var status = stat()
    return lstat(file(name), &status) == 0
  }

  /// Whether there is a folder at the path.
  public var exists: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Removes the temporary files of `AtomicFile` in it that no process is writing any more.
  public func removeLeftovers() {
    // Nothing depends on the removal, so failures are ignored.
    guard let names = try? entries() else { return }
    let leftovers = names.compactMap(TemporaryName.init)
    guard !leftovers.isEmpty else { return }
    let descriptor = open(path, folderFlags)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    for name in leftovers { TemporaryFile.removeLeftover(name, in: descriptor) }
  }

  /// Creates the missing folders of the path and returns those that it created, the outermost
  /// first.
  private func createMissing() throws(FileError) -> [String] {
    var status = stat()
    if stat(path, &status) != 0, errno == ENAMETOOLONG {
      throw FileError(path: path, operation: .create, code: errno)
    }
    if exists { return [] }
    var made: [String] = []
    do throws(FileError) {
      for end in path.utf8.indices
      where path.utf8[end] == UInt8(ascii: "/") && end > path.startIndex {
        try Self.make(String(path[..<end]), for: path, &made)
      }
      try Self.make(path, for: path, &made)
    } catch {
      Self.remove(made)
      throw error
    }
    return made
  }

  private static func make(
    _ folder: String, for path: String, _ made: inout [String]
  ) throws(FileError) {
    guard !Folder(folder).exists else { return }
    // Another process may have created it in between, which is just as good.
    do throws(FileError) {
      _ = try systemCall(.create, path) { mkdir(folder, 0o777) }
      made.append(folder)
    } catch {
      if Folder(folder).exists { return }
      var status = stat()
      guard lstat(folder, &status) == 0 else { throw error }
      let file = folder == path ? "a file" : "the file \(folder.printable)"
      throw FileError(
        path: path, operation: .create, reason: "\(file) is in the way of the folder",
        cure: "move it away, or choose another place")
    }
  }

  /// Removes folders that are still empty.
  private static func remove(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }
}
