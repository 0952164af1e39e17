/// A day and a time of day, as a table writes them.
struct Moment: Equatable, Sendable {
  /// The days from 1970-01-01 to this day; 0 for a time without a day.
  var day = 0
  /// The month, from 1.
  var month = 1
  /// The part of the month that has passed before this day.
  var monthShare = 0.0
  /// The seconds since midnight on the clock that the table shows.
  var seconds = 0.0
  /// By how many seconds that clock is ahead of universal time.
  var offset = 0.0

  /// The days of universal time since 1970-01-01, with their fraction.
  var days: Double { Double(day) + (seconds - offset) / 86400 }

  /// The day of the week, 0 for Monday.
  var weekday: Int { ((day + 3) % 7 + 7) % 7 }

  /// Whether it is the first of a month.
  var isFirstOfMonth: Bool { monthShare == 0 }
}

extension Moment {
  /// Sets the date in the Gregorian calendar; false if there is no such day.
  mutating func setDate(year: Int, month: Int, day: Int) -> Bool {
    guard (1...12).contains(month), day >= 1, year >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard day <= length else { return false }
    self.day = Self.days(year: year, month: month) + day - 1
    self.month = month
    monthShare = Double(day - 1) / Double(length)
    return true
  }

  /// The days from 1970-01-01 to the first of a month. Years begin in March, so that the leap day is
  /// the last (H. Hinnant, "chrono-compatible low-level date algorithms", 2013).
  private static func days(year: Int, month: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  /// The days since 1970-01-01 of the years 1 to 9999.
  static let days = days(year: 1, month: 1)...days(year: 10_000, month: 1) - 1

  /// The date of a number of days since 1970-01-01, as in 2020-01-31. Precondition: it is in `days`.
  static func date(ofDay day: Int) -> String {
    var year = 1970 + day / 366
    while days(year: year + 1, month: 1) <= day { year += 1 }
    while days(year: year, month: 1) > day { year -= 1 }
    var month = 12
    while days(year: year, month: month) > day { month -= 1 }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day - days(year: year, month: month) + 1))"
  }
}
