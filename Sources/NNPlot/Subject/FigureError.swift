/// Why there is no such figure of a network, and what to do.
public struct FigureError: Error, Equatable, CustomStringConvertible {
  /// What is wrong; what to do.
  public let message: String

  public init(_ message: String) { self.message = message }

  public var description: String { message }
}
