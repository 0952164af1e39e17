/// A day in the Gregorian calendar, by its number since 1970-01-01.
///
/// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013.
struct CalendarDate {
  let year: Int
  let month: Int
  let day: Int

  /// The date of day `number`, where 0 is 1970-01-01.
  init(number: Int) {
    // Years that begin in March end with the leap day; eras of 400 years all have the same days.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of the first day of a month, which is counted from January of year 0.
  static func number(ofMonth month: Int) -> Int {
    let year = (month >= 0 ? month : month - 11) / 12
    let monthOfYear = month - year * 12 + 1
    let shiftedYear = monthOfYear <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (monthOfYear > 2 ? monthOfYear - 3 : monthOfYear + 9) + 2) / 5
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
      - 719_468
  }

  /// The month, counted from January of year 0.
  var monthNumber: Int { year * 12 + month - 1 }

  /// `2024-05-29`
  var text: String { "\(year)-\(Self.digits(month))-\(Self.digits(day))" }

  /// A number in two digits.
  static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
