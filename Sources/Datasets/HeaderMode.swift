/// Whether the first line of a table names its columns.
public enum HeaderMode: String, CaseIterable, Sendable {
  /// It does where none of its fields is a number.
  case automatic = "auto"
  case present = "yes"
  case absent = "no"
}
