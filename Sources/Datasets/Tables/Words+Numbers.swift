extension Words {
  /// Numbers as words: each in its shortest spelling; NaN is missing.
  init(_ numbers: [Double]) {
    self.init(codes: [], distinct: [])
    codes.reserveCapacity(numbers.count)
    var known: [Double: Int32] = [:]
    for number in numbers {
      if number.isNaN {
        codes.append(-1)
      } else if let code = known[number] {
        codes.append(code)
      } else {
        let code = Int32(distinct.count)
        known[number] = code
        distinct.append(number.shortest)
        codes.append(code)
      }
    }
  }
}

extension Words {
  /// The number that the word of a code is; nil: it is none.
  func number(_ code: Int) -> Double? {
    let word = distinct[code]
    guard hasDecimalCommas, word.utf8.contains(where: { $0 == comma || $0 == point }) else {
      return Double(word: word)
    }
    if word.utf8.contains(point) { return nil }
    let bytes = word.utf8.map { $0 == comma ? point : $0 }
    return Double(word: String(decoding: bytes, as: UTF8.self))
  }

  /// What identifies the word of a code, in every table: see `String.key`.
  func key(_ code: Int) -> String {
    guard hasDecimalCommas, distinct[code].utf8.contains(comma), let number = number(code),
      number.isFinite
    else {
      return distinct[code].key
    }
    return number.shortest
  }

  /// The first row with a word that is no number; nil: there is none.
  var firstRowWithoutNumber: Int? {
    let isNumber = distinct.indices.map { number($0) != nil }
    return codes.firstIndex { $0 >= 0 && !isNumber[Int($0)] }
  }
}

extension Double {
  /// The decimal number that `word` spells; nil if it is none. Words for infinity are numbers, words
  /// for NaN are not.
  init?(word: String) {
    // Swift also reads hexadecimal numbers, which a table hardly means.
    guard !word.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "x") }), let value = Double(word),
      !value.isNaN
    else { return nil }
    self = value
  }

  /// The shortest text that reads back as this number.
  var shortest: String {
    // As an `Int`, negative zero is the same as zero.
    if let whole = Int(exactly: self), abs(self) < 0x1p53 { return "\(whole)" }
    return "\(self)"
  }
}

extension String {
  /// What identifies a word: its number, however that is written, or else its text. So 1 and 1.0
  /// are one word, but 007 and 7 are two.
  var key: String {
    guard let number = Double(word: self), number.isFinite, spelling(of: number) == .kept else {
      return self
    }
    return number.shortest
  }
}

private let point = UInt8(ascii: ".")
private let comma = UInt8(ascii: ",")
