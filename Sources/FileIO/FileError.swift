/// A file that could not be opened, created, read or written.
///
/// Its description is one printable line: the path, what went wrong in the system's words, and what
/// to do.
public struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was being done when the system refused.
  public enum Operation: Equatable, Sendable {
    /// Opening a file to read it.
    case open
    /// Creating, replacing or removing a file or a folder.
    case create
    /// Reading or writing a file that was open.
    case transfer
  }

  /// The file or folder, as the caller named it.
  public let path: String
  /// What was being done.
  public let operation: Operation
  /// The system's reason, such as `Permission denied`.
  public let reason: String

  /// An error about `path`, for a reason in words.
  public init(path: String, operation: Operation, reason: String) {
    self.path = path
    self.operation = operation
    self.reason = reason
  }

  public var description: String {
    let name = Self.excerpt(path).printable
    return switch operation {
    case .open: "\(name): cannot open: \(reason); check the name and its permissions"
    case .create: "\(name): cannot write: \(reason); choose another place or mend its permissions"
    case .transfer: "\(name): input or output failed: \(reason)"
    }
  }

  /// The path, or the beginning and the end of one that is too long to read.
  private static func excerpt(_ path: String) -> String {
    path.count <= longestPath
      ? path : "\(path.prefix(longestPath / 2))…\(path.suffix(longestPath / 2))"
  }

  private static let longestPath = 400
}
