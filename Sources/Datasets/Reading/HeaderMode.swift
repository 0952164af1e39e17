/// Whether the first line of a table names its columns.
public enum HeaderMode: String, CaseIterable, Sendable {
  /// It does if it differs in kind from the lines below, such as words above numbers.
  case automatic = "auto"
  /// It does.
  case present = "yes"
  /// It does not; the columns are called x1, x2, ...
  case absent = "no"
}
