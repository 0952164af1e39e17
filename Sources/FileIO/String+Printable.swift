extension String {
  /// The text with everything that a terminal or a picture would obey rather than show written as
  /// visible escapes, such as `\u{1b}`: control characters, line and paragraph separators,
  /// marks that change the direction of writing, and U+FFFE and U+FFFF, which XML forbids.
  ///
  /// Names in files and paths may hold any of these. A text of one line stays one line.
  public var printable: String {
    // The quick answer for most texts.
    if utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) || unicodeScalars.allSatisfy(\.isPrintable) {
      return self
    }
    var text = UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isPrintable { text.append(scalar) } else { text += scalar.visibleEscape }
    }
    return String(text)
  }
}

extension UnicodeScalar {
  /// Whether it is shown as it is, without an effect on other characters.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: !properties.isBidiControl && value & ~1 != 0xfffe
    }
  }

  fileprivate var visibleEscape: String.UnicodeScalarView {
    switch self {
    case "\n": "\\n".unicodeScalars
    case "\r": "\\r".unicodeScalars
    case "\t": "\\t".unicodeScalars
    default: "\\u{\(String(value, radix: 16))}".unicodeScalars
    }
  }
}
