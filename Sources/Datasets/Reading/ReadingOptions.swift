/// How a table stands in its file; what is not said is found in the file.
public struct ReadingOptions: Equatable, Sendable {
  /// Whether the first line names the columns.
  public var header = HeaderMode.automatic
  /// What stands between two fields, an ASCII character; a blank stands for any number of them. nil:
  /// found.
  public var separator: Character?
  /// What stands before the decimals: a point or a comma; nil: found.
  public var decimal: Character?
  /// nil: UTF-16 if the file begins with its byte order mark, else UTF-8.
  public var encoding: TextEncoding?
  /// Whether rows with too few or too many fields are left out, and counted in a remark, rather than
  /// an error.
  public var skipsBadRows = false

  /// Everything is found in the file.
  public init() {}
}
