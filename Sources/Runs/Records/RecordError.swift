import FileIO

/// A record that cannot be read.
///
/// Its description is one printable line: the file, the line, the key, what is wrong and what to do.
public struct RecordError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file, as the caller named it; nil: the record was in memory.
  public var file: String?
  /// The number of the line, from 1; nil: the record has no lines, or it is missing something.
  public let line: Int?
  /// What is wrong, and what to do.
  public let message: String

  /// An error at the given place.
  public init(file: String? = nil, line: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  public var description: String {
    let place = [file, line.map { "\($0)" }].compactMap { $0 }.joined(separator: ":")
    let mark = file == nil && line != nil ? "line " : ""
    return (place.isEmpty ? message : "\(mark)\(place): \(message)").printable
  }

  /// What to say about a file without a record.
  static let noRecord =
    "no record of a run in it; give a run.yaml, or a model or a picture of nn 0.2 or later"

  /// Runs `body`, and names `file` in its error.
  static func naming<Result>(
    _ file: String, _ body: () throws(RecordError) -> Result
  ) throws(RecordError) -> Result {
    do throws(RecordError) {
      return try body()
    } catch {
      throw RecordError(file: file, line: error.line, message: error.message)
    }
  }
}
