import FileIO

/// A table that cannot be read.
///
/// Its description is `file:line:column: what is wrong, what to do`, without the column if the
/// error is about a whole line or file.
public struct TableError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, as the caller named it, or `standard input`.
  public let file: String
  /// The number of the line, from 1.
  public let line: Int
  /// The number of the column, from 1; nil: the error is about the whole line or file.
  public let column: Int?
  /// What is wrong, and what to do.
  public let message: String

  /// An error at the given place.
  public init(file: String, line: Int, column: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  public var description: String {
    "\(file):\(line):\(column.map { "\($0):" } ?? "") \(message)".printable
  }
}
