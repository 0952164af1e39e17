/// In which order a column writes the parts of a date.
enum DateOrder: String, CaseIterable, Sendable {
  /// 2020-01-31, 2020/01/31 or 2020-01.
  case yearFirst = "year-month-day"
  /// 31.01.2020, 31/01/2020 or 31-01-2020.
  case dayFirst = "day-month-year"
  /// 01/31/2020 or 01-31-2020.
  case monthFirst = "month-day-year"
  /// 12:30, without a date.
  case time

  /// The moment that `word` spells in this order; nil if it spells none.
  ///
  /// A date may be followed by T or a blank and a time such as 12:30, 12:30:15 or 12:30:15.5, and by
  /// Z or an offset such as +01:00.
  func moment(_ word: String) -> Moment? {
    var text = word
    return text.withUTF8 { bytes in
      var cursor = DateCursor(bytes)
      var moment = Moment()
      if self == .time {
        guard cursor.takeTime(&moment), cursor.isAtEnd else { return nil }
        return moment
      }
      guard takeDate(&cursor, &moment) else { return nil }
      if cursor.isAtEnd { return moment }
      guard cursor.take("T") || cursor.take(" "), cursor.takeTime(&moment) else { return nil }
      _ = cursor.take(" ")
      guard cursor.isAtEnd || cursor.takeOffset(&moment), cursor.isAtEnd else { return nil }
      return moment
    }
  }

  private func takeDate(_ cursor: inout DateCursor, _ moment: inout Moment) -> Bool {
    if self == .yearFirst {
      guard let year = cursor.takeDigits(4...4), let separator = cursor.takeOne(of: "-/"),
        let month = cursor.takeDigits(1...2)
      else { return false }
      var day = 1
      if cursor.take(separator) {
        guard let digits = cursor.takeDigits(1...2) else { return false }
        day = digits
      }
      return moment.setDate(year: year, month: month, day: day)
    }
    guard let first = cursor.takeDigits(1...2),
      // Dates with points begin with the day everywhere.
      let separator = cursor.takeOne(of: self == .dayFirst ? "./-" : "/-"),
      let second = cursor.takeDigits(1...2), cursor.take(separator),
      let year = cursor.takeDigits(4...4)
    else { return false }
    let (day, month) = self == .dayFirst ? (first, second) : (second, first)
    return moment.setDate(year: year, month: month, day: day)
  }
}

/// A place in the text of a date.
private struct DateCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func takeOne(of characters: String) -> Unicode.Scalar? {
    for character in characters.unicodeScalars where take(character) { return character }
    return nil
  }

  mutating func takeDigits(_ counts: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = position
    while position < bytes.count, position - start < counts.upperBound {
      let digit = bytes[position] &- UInt8(ascii: "0")
      if digit > 9 { break }
      value = 10 * value + Int(digit)
      position += 1
    }
    return position - start >= counts.lowerBound ? value : nil
  }

  mutating func takeTime(_ moment: inout Moment) -> Bool {
    guard let hour = takeDigits(1...2), hour < 24, take(":"), let minute = takeDigits(2...2),
      minute < 60
    else { return false }
    moment.seconds = Double(3600 * hour + 60 * minute)
    guard take(":") else { return true }
    guard let second = takeDigits(2...2), second <= 60 else { return false }
    moment.seconds += Double(second)
    guard take(".") else { return true }
    let start = position
    guard let fraction = takeDigits(1...9) else { return false }
    var unit = 1.0
    for _ in start..<position { unit *= 10 }
    moment.seconds += Double(fraction) / unit
    return true
  }

  mutating func takeOffset(_ moment: inout Moment) -> Bool {
    if take("Z") || take("z") { return true }
    guard let sign = takeOne(of: "+-"), let hour = takeDigits(2...2), hour < 24 else {
      return false
    }
    var minute = 0
    if take(":") || !isAtEnd {
      guard let digits = takeDigits(2...2), digits < 60 else { return false }
      minute = digits
    }
    moment.offset = Double(3600 * hour + 60 * minute) * (sign == "-" ? -1 : 1)
    return true
  }
}
