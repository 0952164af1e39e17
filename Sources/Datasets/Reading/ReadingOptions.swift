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

extension ReadingOptions {
  /// The separator in words: a character, `tab` or `blank`; nil: the words are others.
  public static func separator(_ words: String) -> Character? {
    if let named = separatorNames.first(where: { $0.name == words }) { return named.separator }
    guard words.count == 1, let character = words.first, character.isASCII, !character.isNumber,
      !character.isLetter, !"\".-+\n\r".contains(character)
    else { return nil }
    return character
  }

  /// The words for a separator.
  public static func words(ofSeparator separator: Character) -> String {
    separatorNames.first { $0.separator == separator }?.name ?? String(separator)
  }

  /// What to say about a wrong separator.
  public static let separatorCure = "give one character such as ; or |, tab or blank"

  private static let separatorNames: [(name: String, separator: Character)] = [
    ("tab", "\t"), ("blank", " "),
  ]
}
