import FileIO
import Testing

/// The text of a file as the argument of a test, whose log shows it on one line.
public struct FileText: Sendable, ExpressibleByStringInterpolation, CustomTestStringConvertible {
  /// The text.
  public let text: String

  /// The given text.
  public init(stringLiteral text: String) { self.text = text }

  public var testDescription: String {
    text.count > 80 ? "\(String(text.prefix(80)).printable)…" : text.printable
  }
}
