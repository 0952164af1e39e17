extension WordFacts {
  /// How to write the words so that they are numbers, if most of the different ones are numbers with a
  /// unit or separators, or all with one of two decimal signs; nil: they are not.
  func dressAdvice(_ words: Words) -> String? {
    let others = commonest.filter { words.number($0) == nil }
    if !others.isEmpty, others.allSatisfy({ words.isNumberWithOtherPoint($0) }) {
      return "write them all with the same decimal sign"
    }
    guard 2 * others.count(where: { words.distinct[$0].isDressedNumber }) > distinct else {
      return nil
    }
    return "write them without units and thousands separators"
  }
}

extension Words {
  /// Whether the word of a code is a number if commas and points are exchanged, and no thousand.
  fileprivate func isNumberWithOtherPoint(_ code: Int) -> Bool {
    var other = self
    other.hasDecimalCommas.toggle()
    guard other.number(code) != nil else { return false }
    var text = distinct[code]
    return text.withUTF8 { !Cell($0).isGrouped(by: UInt8(ascii: hasDecimalCommas ? "." : ",")) }
  }
}

extension String {
  /// Whether it is a number with a unit, a currency or separators between thousands: 12 kg, $5,
  /// 45 %, 1,234.
  var isDressedNumber: Bool {
    var text = Substring(self)
    let isCurrency: (Character) -> Bool = { $0.isCurrencySymbol || $0 == " " || $0 == "-" }
    text = text.drop(while: isCurrency)
    let digits = text.prefix { $0.isASCII && $0.isNumber || ",.' _".contains($0) }
    guard let first = digits.first, first.isNumber else { return false }
    let unit = text.dropFirst(digits.count)
    return unit.count <= 5
      && unit.allSatisfy { $0.isLetter || $0.isCurrencySymbol || "%°/²³".contains($0) }
  }
}
