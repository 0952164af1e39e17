/// A part of a text that stands for something, with its place.
struct Word: Equatable {
  let text: Substring
  /// The text that it is a part of.
  let whole: String

  /// An error about this word.
  func error(_ message: String) -> WordError {
    WordError(
      text: whole,
      position: whole.distance(from: whole.startIndex, to: text.startIndex) + 1,
      message: message)
  }

  /// The words of `text`, a part of `whole`: what stands between blanks.
  static func words(of text: Substring, in whole: String) -> [Word] {
    text.split(whereSeparator: \.isWhitespace).map { Word(text: $0, whole: whole) }
  }
}

/// The one of `candidates` that `word` is likely meant to be, as few letters differ; nil: none is near.
func nearest(to word: some StringProtocol, of candidates: [String]) -> String? {
  let distances = candidates.map { (editDistance(Array(word.lowercased()), Array($0)), $0) }
  guard let best = distances.min(by: { $0.0 < $1.0 }) else { return nil }
  return best.0 <= max(1, min(word.count, best.1.count) / 2) ? best.1 : nil
}

/// How many letters have to be put in, left out, replaced or exchanged with their neighbour to turn `a`
/// into `b` (F. J. Damerau, "A technique for computer detection and correction of spelling errors",
/// 1964, each place changed at most once).
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var before = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var next = [i + 1]
    for j in b.indices {
      var least = min(last[j + 1] + 1, next[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
      next.append(least)
    }
    (before, last) = (last, next)
  }
  return last[b.count]
}
