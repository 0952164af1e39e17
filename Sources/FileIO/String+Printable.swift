extension String {
  /// The text with visible escapes, such as `\u{1b}`, for all that a terminal or a picture would
  /// obey rather than show: control characters, separators of lines and paragraphs, and marks that
  /// turn the direction of writing.
  ///
  /// Names in files and paths may hold any of them. A line stays one line.
  public var printable: String {
    // What most texts are made of.
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
  /// Whether it is shown as it is, and moves nothing else.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: false
    default: !properties.isBidiControl
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
