import FileIO

/// A model file that is damaged, or that does not fit what it is wanted for.
///
/// Its description is one printable line: the file, what is wrong, and what to do.
public struct ModelFileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, as the caller named it.
  public let path: String
  /// What is wrong, and what to do.
  public let message: String

  /// An error about the file at `path`.
  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }

  public var description: String { "\(path): \(message)".printable }
}
