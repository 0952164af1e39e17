extension NetworkDescription {
  /// The widths in words such as `64,64`; throws `WordError` if one is not from 1 to `widest`.
  public static func widths(parsing text: String) throws(WordError) -> [Int] {
    var widths: [Int] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      let words = Word.words(of: piece, in: text)
      guard words.count == 1 else {
        throw WordError(
          text, at: words.count > 1 ? words[1].text.startIndex : piece.startIndex,
          "give one width between commas, such as '64,64'")
      }
      widths.append(try width(words[0]))
    }
    return widths
  }

  /// The width that `word` stands for; throws `WordError`.
  static func width(_ word: Word) throws(WordError) -> Int {
    guard let width = Int(word.text), (1...widest).contains(width) else {
      throw word.error(noWidth(word.text))
    }
    return width
  }
}
