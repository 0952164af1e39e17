import FileIO
import Foundation

/// A new folder that goes, with all that is in it, when the last reference to it does.
public final class TemporaryFolder {
  /// Its path, without a slash at the end.
  public let path: String

  /// Makes the folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "nn-test-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  /// The path of the entry `name`.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes `text` to the file `name` and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try AtomicFile.replace(file(name), with: text)
    return file(name)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The bytes of the file at `path`.
public func bytes(of path: String) throws -> [UInt8] {
  try ByteReader(path: path).readToEnd()
}
