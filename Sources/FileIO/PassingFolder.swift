import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that goes, with all that is in it, when the last reference to it does or a signal ends the
/// process.
public final class PassingFolder {
  /// Its path, without a slash at the end.
  public let path: String

  /// The paths of all that there are. It is global because a signal ends the whole process: the thread
  /// that receives it cannot reach what other threads hold.
  private static let paths = Mutex<Set<String>>([])

  /// Makes a folder of a new name in the one at `parent`. Throws `FileError`.
  public init(in parent: String) throws(FileError) {
    var name = Array(Folder(parent).file("nn-XXXXXX").utf8CString)
    let path: String? = try Self.paths.withLock { paths throws(FileError) in
      guard mkdtemp(&name) != nil else {
        throw FileError(path: parent, operation: .create, code: errno)
      }
      let path = String(validating: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if let path { paths.insert(path) }
      return path
    }
    guard let path else {
      throw FileError(path: parent, operation: .create, reason: "its name is not UTF-8")
    }
    self.path = path
  }

  deinit {
    Self.paths.withLock { _ = $0.remove(path) }
    Folder(path).removeTree()
  }

  /// Removes all of them, as far as the system allows.
  static func removeAll() {
    paths.withLock { for path in $0 { Folder(path).removeTree() } }
  }
}

extension Folder {
  /// Removes the folder with all that is in it, as far as the system allows. It does not follow links.
  fileprivate func removeTree() {
    // What cannot be read cannot be removed either.
    for name in (try? entries()) ?? [] {
      var status = stat()
      if lstat(file(name), &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        folder(name).removeTree()
      } else {
        unlink(file(name))
      }
    }
    rmdir(path)
  }
}
