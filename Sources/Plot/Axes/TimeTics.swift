/// Tics at round times: whole seconds, minutes, hours, days, months or years.
struct TimeTics {
  /// The distance between two tics with labels.
  private enum TimeStep {
    case seconds(Int)
    case months(Int)
  }

  let tics: [Tic]
  /// What all labels share, and that the times are in UTC.
  let remark: String
  /// The range up to the next tics at both ends.
  let widened: ClosedRange<Double>

  private static let day = 86_400
  private static let steps: [TimeStep] =
    [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800].map { .seconds($0) }
    + [1, 2, 3, 6, 12].map { .seconds($0 * 3600) } + [1, 2, 5, 10].map { .seconds($0 * day) }
    + [1, 2, 3, 6].map { .months($0) }
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map { .months(12 * $0) }
  /// The times that have a date: the years from 1 to 9999.
  private static let datedTimes = -62_135_596_800.0...253_402_300_799.0

  /// The tics of `range`, at most `most` of them; nil where they would be closer than a second, or beyond
  /// the year 9999.
  init?(_ range: ClosedRange<Double>, most: Int) {
    guard Self.datedTimes.contains(range.lowerBound), Self.datedTimes.contains(range.upperBound)
    else { return nil }
    let length = range.upperBound - range.lowerBound
    let least = length / Double(max(most, 1))
    guard least > 0.4, let step = Self.steps.first(where: { Self.length(of: $0) >= least }) else {
      return nil
    }
    let (low, high) = (
      Self.number(range.lowerBound, step, .down), Self.number(range.upperBound, step, .up)
    )
    let times = (low...max(high, low + 1)).map { Self.time($0, step) }
    widened = Double(times[0])...Double(times[times.count - 1])
    let inside = times.filter { range.contains(Double($0)) }
    let names = Self.names(of: inside, step)
    tics = zip(inside, names.labels).map { Tic(Double($0), .plain($1)) }
    remark = names.remark
  }

  /// The length of a step, that of a month at most.
  private static func length(of step: TimeStep) -> Double {
    switch step {
    case .seconds(let count): Double(count)
    case .months(let count): Double(count * 31 * day)
    }
  }

  /// Which multiple of the step `time` is, rounded.
  private static func number(
    _ time: Double, _ step: TimeStep, _ rule: FloatingPointRoundingRule
  ) -> Int {
    switch step {
    case .seconds(let count): return Int((time / Double(count)).rounded(rule))
    case .months(let count):
      let seconds = Int(time.rounded(rule))
      let date = CalendarDate(number: Self.day(of: seconds))
      let below = Int((Double(date.monthNumber) / Double(count)).rounded(.down))
      return rule == .up && Self.time(below, step) < seconds ? below + 1 : below
    }
  }

  private static func time(_ number: Int, _ step: TimeStep) -> Int {
    switch step {
    case .seconds(let count): number * count
    case .months(let count): CalendarDate.number(ofMonth: number * count) * day
    }
  }

  private static func day(of time: Int) -> Int { (time >= 0 ? time : time - day + 1) / day }

  /// The labels of tics, and what they leave out.
  private static func names(of times: [Int], _ step: TimeStep) -> (labels: [String], remark: String)
  {
    let dates = times.map { CalendarDate(number: day(of: $0)) }
    guard let first = dates.first, let last = dates.last else { return ([], "UTC") }
    switch step {
    case .months(let count) where count >= 12:
      return (dates.map { "\($0.year)" }, "year, UTC")
    case .months:
      return (dates.map { "\($0.year)-\(CalendarDate.digits($0.month))" }, "UTC")
    case .seconds(let count) where count >= day:
      return first.year == last.year
        ? (dates.map { String($0.text.suffix(5)) }, "month-day of \(first.year), UTC")
        : (dates.map(\.text), "UTC")
    case .seconds(let count):
      // Midnight bears the date where the axis goes over it.
      let isOneDay = first.text == last.text
      let labels = zip(times, dates).map { time, date in
        let second = time - day(of: time) * day
        if second == 0, !isOneDay { return String(date.text.suffix(5)) }
        let clock = [second / 3600, second / 60 % 60, second % 60].map(CalendarDate.digits)
        return clock.prefix(count < 60 ? 3 : 2).joined(separator: ":")
      }
      return (labels, isOneDay ? "\(first.text), UTC" : "from \(first.text), UTC")
    }
  }
}
