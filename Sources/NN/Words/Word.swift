/// A word in a text, with its place.
struct Word: Equatable {
  let text: Substring
  /// The text that it is a part of.
  let whole: String

  /// An error about this word.
  func error(_ message: String) -> WordError { WordError(whole, at: text.startIndex, message) }

  /// The words of `text`, a part of `whole`: its parts between blanks.
  static func words(of text: Substring, in whole: String) -> [Word] {
    text.split(whereSeparator: \.isWhitespace).map { Word(text: $0, whole: whole) }
  }
}
