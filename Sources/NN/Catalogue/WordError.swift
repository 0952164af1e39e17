/// Words that name nothing, and where.
public struct WordError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The whole text.
  public let text: String
  /// The number of the character, from 1, at which the wrong part begins.
  public let position: Int
  /// What is wrong there, and what to do.
  public let message: String

  public var description: String { "'\(text)', character \(position): \(message)" }
}
