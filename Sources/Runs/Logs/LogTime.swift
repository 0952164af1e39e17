/// The time of a line in a log, in the form of RFC 3339: `,"time":"2026-11-25T18:55:30.250Z"`.
///
/// All but the milliseconds is worked out only when the second changes, since a log has a line for each
/// epoch.
struct LogTime {
  private var second = Int.min
  private var start: [UInt8] = []

  private static let secondsPerDay = 86400

  /// Appends the member of a line for the moment `time` in seconds since 1970.
  mutating func append(_ time: Double, to bytes: inout [UInt8]) {
    let milliseconds = Int((time * 1000).rounded(.down))
    let second = milliseconds.floorDivided(by: 1000)
    if second != self.second {
      self.second = second
      start = Array(#","time":"\#(Self.text(ofSecond: second))."#.utf8)
    }
    bytes += start
    bytes.append(digits: milliseconds - second * 1000, count: 3)
    bytes += [UInt8(ascii: "Z"), UInt8(ascii: "\"")]
  }

  private static func text(ofSecond second: Int) -> String {
    let day = second.floorDivided(by: secondsPerDay)
    let rest = second - day * secondsPerDay
    return """
      \(date(ofDay: day))T\(digits(rest / 3600, 2)):\(digits(rest / 60 % 60, 2)):\(digits(rest % 60, 2))
      """
  }

  /// The date of a number of days since 1970-01-01 in the Gregorian calendar. Years begin in March, so
  /// that the leap day is the last (H. Hinnant, "chrono-compatible low-level date algorithms", 2013).
  private static func date(ofDay day: Int) -> String {
    let daysOf400Years = 146_097
    let shifted = day + 719_468
    let era = shifted.floorDivided(by: daysOf400Years)
    let dayOfEra = shifted - era * daysOf400Years
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    let dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(dayOfMonth, 2))"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(digits: number, count: count)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a number from 0 with at least `count` digits.
  mutating func append(digits number: Int, count: Int) {
    var power = 1
    for _ in 1..<count { power *= 10 }
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(number / power % 10))
      power /= 10
    }
  }

  /// Appends a number of thousandths as a decimal number: `4.925`.
  mutating func append(thousandths: Int) {
    if thousandths < 0 { append(UInt8(ascii: "-")) }
    append(digits: abs(thousandths) / 1000, count: 1)
    append(UInt8(ascii: "."))
    append(digits: abs(thousandths) % 1000, count: 3)
  }
}

extension Int {
  /// The quotient rounded down, also of negative numbers. Precondition: `divisor` is above 0.
  fileprivate func floorDivided(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}
