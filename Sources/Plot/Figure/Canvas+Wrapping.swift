extension Canvas {
  /// `text` in lines of at most `width`, broken behind semicolons, commas or spaces; no more than `most`, of
  /// which the last one is as long as it is.
  func wrapped(_ text: String, to width: Double, _ style: TextStyle, most: Int) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines: [String] = []
    var rest = text[...]
    while lines.count < most - 1, measure(String(rest), style: style).width > width {
      guard let end = lineEnd(of: rest, to: width, style) else { break }
      lines.append(String(rest[..<end]).trimmingEnd)
      rest = rest[end...].drop { $0 == " " }
    }
    return lines + [String(rest)]
  }

  /// Where the longest beginning of `text` that fits ends: at a semicolon if there is one in its second half,
  /// else at a comma, else at a space; nil: there is no such place.
  private func lineEnd(
    of text: Substring, to width: Double, _ style: TextStyle
  ) -> Substring.Index? {
    var (fitting, tooLong) = (0, text.count)
    while tooLong - fitting > 1 {
      let middle = (fitting + tooLong) / 2
      if measure(String(text.prefix(middle)), style: style).width <= width {
        fitting = middle
      } else {
        tooLong = middle
      }
    }
    let line = text.prefix(fitting)
    for sign: Character in [";", ","] {
      guard let place = line.lastIndex(of: sign) else { continue }
      if line.distance(from: line.startIndex, to: place) >= fitting / 2 {
        return line.index(after: place)
      }
    }
    return line.lastIndex(of: " ")
  }
}

extension String {
  /// The text without the spaces at its end.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
