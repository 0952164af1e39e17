import FileIO

/// A table that cannot be read as numbers.
///
/// Its description is `file:line:column: what is wrong, what to do`; lines and columns of the table
/// count from 1, an error about a whole line or file has no column.
public struct TableError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, as the caller named it, or `standard input`.
  public let file: String
  public let line: Int
  public let column: Int?
  /// What is wrong, and what to do.
  public let message: String

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
