/// What is lost if whole numbers are read as numbers, as codes should not be.
enum NumberSpelling: Equatable, Sendable {
  /// Nothing.
  case kept
  /// Zeros at the start, as in 007.
  case padded
  /// Digits of a large number, to which the nearest number that a `Double` can be is not equal.
  case rounded
}

extension Cell {
  /// What of this trimmed cell, which is the number `number`, that number does not say.
  func spelling(of number: Double) -> NumberSpelling {
    guard count > 1 else { return .kept }
    let isLarge = number.magnitude >= 0x1p53
    guard start[0] == UInt8(ascii: "0") || isLarge else { return .kept }
    let hasSign = start[0] == UInt8(ascii: "-") || start[0] == UInt8(ascii: "+")
    let digits = bytes.dropFirst(hasSign ? 1 : 0)
    guard digits.allSatisfy({ $0 &- UInt8(ascii: "0") <= 9 }) else { return .kept }
    if start[0] == UInt8(ascii: "0") { return .padded }
    if let whole = Int(exactly: number.magnitude) {
      return "\(whole)".utf8.elementsEqual(digits) ? .kept : .rounded
    }
    // Few digits and zeros behind them, as in 1 and 22 zeros, are exact.
    let zeros = digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return digits.count - zeros <= 15 && zeros <= 22 ? .kept : .rounded
  }
}

extension String {
  /// What of this word, which is the number `number`, that number does not say.
  func spelling(of number: Double) -> NumberSpelling {
    var text = self
    return text.withUTF8 { Cell($0).spelling(of: number) }
  }
}

extension Words {
  /// Whether the numbers among the words are rather codes: whole numbers of which some would be the
  /// same without zeros at the start or digits at the end, such as 007 and 7, or which are all of
  /// one length of three digits or more, such as 01069 and 80331.
  var areCodes: Bool {
    var seen: Set<Double> = []
    var lengths: Set<Int> = []
    var (hasPadded, hasLost, isMerged) = (false, false, false)
    for (code, word) in distinct.enumerated() {
      guard let number = number(code) else { continue }
      // Infinity is no whole number either.
      guard number == number.rounded(), number.isFinite else { return false }
      let spelling = word.spelling(of: number)
      hasLost = hasLost || spelling != .kept
      hasPadded = hasPadded || spelling == .padded
      lengths.insert(word.utf8.count)
      if !seen.insert(number).inserted { isMerged = true }
    }
    return hasLost && isMerged || hasPadded && lengths.count == 1 && (lengths.first ?? 0) > 2
  }
}
