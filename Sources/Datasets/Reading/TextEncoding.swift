/// How the characters of a text stand in its bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// Little-endian, unless a byte order mark, or where its NULs stand, says otherwise.
  case utf16 = "utf-16"
  /// ISO 8859-1: every byte is the character of its number; except that 0x80 to 0x9f, which that uses
  /// for control characters only, are those of Windows' code page 1252, as in browsers.
  case latin1
}
