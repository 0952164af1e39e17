/// A network that cannot be built, or data that does not fit it.
///
/// Its description is one line that says where, what was found and what was expected:
/// `layer 2 (Linear 4 -> 3): input width 5, expected 4`.
public struct NetworkError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong, in one line.
  public let description: String

  /// An error with the given description.
  public init(_ description: String) { self.description = description }
}
