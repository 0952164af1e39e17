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
  /// Whether the reader of a pipe has gone, which is no mistake.
  public let isBrokenPipe: Bool
  /// Whether the disk, or the user's share of it, is full.
  public let isFullDisk: Bool

  private let cure: String?

  /// An error about `path`, for a reason in words. `cure` says what to do; nil: what helps in most
  /// cases.
  public init(path: String, operation: Operation, reason: String, cure: String? = nil) {
    self.init(
      path: path, operation: operation, reason: reason, cure: cure, isBrokenPipe: false,
      isFullDisk: false)
  }

  init(
    path: String, operation: Operation, reason: String, cure: String?, isBrokenPipe: Bool,
    isFullDisk: Bool
  ) {
    self.path = path
    self.operation = operation
    self.reason = reason
    self.cure = cure
    self.isBrokenPipe = isBrokenPipe
    self.isFullDisk = isFullDisk
  }

  public var description: String {
    let name = Self.excerpt(path).printable
    let what =
      switch operation {
      case .open: "cannot open"
      case .create: "cannot write"
      case .transfer: "input or output failed"
      }
    return "\(name): \(what): \(reason)" + ((cure ?? usualCure).map { "; \($0)" } ?? "")
  }

  private var usualCure: String? {
    switch operation {
    case .open: "check the name and its permissions"
    case .create: "choose another place or mend its permissions"
    case .transfer: nil
    }
  }

  /// The path, or the beginning and the end of one that is too long to read.
  private static func excerpt(_ path: String) -> String {
    path.count <= longestPath
      ? path : "\(path.prefix(longestPath / 2))…\(path.suffix(longestPath / 2))"
  }

  private static let longestPath = 400
}
