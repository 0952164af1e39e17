extension Character {
  /// How many cells of a terminal it takes: 1, or 2 for a wide one as of Chinese, Japanese, Korean and
  /// for emoji; 0 for a mark that stands alone and joins what is before it.
  ///
  /// Wide are the East Asian Widths W and F of Unicode (annex 11). Marks and joiners take no cell, as in
  /// the C library's `wcwidth`, but the locale does not matter.
  public var cells: Int {
    var sum = 0
    for scalar in unicodeScalars {
      // A sequence of emoji is one picture.
      if scalar == "\u{fe0f}" || scalar.properties.isEmojiModifier { return 2 }
      if scalar == "\u{200d}", sum >= 2 { return 2 }
      sum += scalar.cells
    }
    return sum
  }
}

extension StringProtocol {
  /// How many cells of a terminal its characters take.
  public var cells: Int {
    var count = 0
    for scalar in unicodeScalars {
      // Characters of several scalars have to be seen whole.
      guard scalar.isPlain else { return reduce(0) { $0 + $1.cells } }
      count += 1
    }
    return count
  }

  /// As much of its beginning as takes at most so many cells.
  public func prefix(cells most: Int) -> SubSequence {
    var room = most
    return prefix {
      room -= $0.cells
      return room >= 0
    }
  }
}

extension UnicodeScalar {
  /// Whether it takes one cell, and does not join what is before it: Latin, Greek and Cyrillic letters,
  /// dashes and dots, lines and blocks.
  fileprivate var isPlain: Bool {
    switch value {
    case 0x20..<0x300, 0x370..<0x483, 0x2010..<0x2028, 0x2500..<0x25fd, 0x2800..<0x2900: true
    default: false
    }
  }

  fileprivate var cells: Int {
    if isPlain { return 1 }
    // The vowels and ends of Korean syllables, which join the consonant before them.
    if (0x1160...0x11ff).contains(value) || (0xd7b0...0xd7ff).contains(value) { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // Two of these letters are a flag.
    if (0x1f1e6...0x1f1ff).contains(value) { return 1 }
    return Self.wide.contains { $0.contains(value) } || properties.isEmojiPresentation ? 2 : 1
  }

  /// The wide ranges of Unicode 15 but for emoji, which have a property. What is not assigned within
  /// them counts as what is around it.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115f, 0x2329...0x232a, 0x2e80...0x303e, 0x3041...0x3247, 0x3250...0x4dbf,
    0x4e00...0xa4c6, 0xa960...0xa97c, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe10...0xfe19,
    0xfe30...0xfe6b, 0xff01...0xff60, 0xffe0...0xffe6, 0x16fe0...0x1b2fb, 0x1f200...0x1f265,
    0x20000...0x3fffd,
  ]
}
