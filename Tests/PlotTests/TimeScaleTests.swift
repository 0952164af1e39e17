import Plot
import Testing

@Suite struct TimeScaleTests {
  private func labels(_ range: ClosedRange<Double>, most: Int = 6, _ scale: TimeScale = .time)
    -> (labels: [String], remark: String)
  {
    let found = scale.tics(in: range, most: most)
    let labels = found.tics.compactMap { tic -> String? in
      guard case .plain(let text)? = tic.label else { return nil }
      return text
    }
    return (labels, found.remark)
  }

  /// 1717000000 is 2024-05-29 16:26:40 UTC.
  @Test func anHourHasTimesOfDay() {
    let hour = labels(1_717_000_000...1_717_003_600)
    #expect(hour.labels == ["16:30", "16:40", "16:50", "17:00", "17:10", "17:20"])
    #expect(hour.remark == "2024-05-29, UTC")
  }

  @Test func aMinuteHasSeconds() {
    #expect(labels(1_717_000_000...1_717_000_040, most: 4).labels.first == "16:26:40")
  }

  @Test func midnightBearsTheDate() {
    let night = labels(1_717_000_000...1_717_060_000)
    #expect(night.labels.contains("05-30") && night.labels.contains("18:00"))
    #expect(night.remark == "from 2024-05-29, UTC")
  }

  @Test func monthsAndYearsHaveTheirOwnLengths() {
    let months = labels(1_704_067_200...1_719_792_000, most: 6)
    #expect(
      months.labels == [
        "2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-07",
      ]
        || months.labels == ["2024-01", "2024-03", "2024-05", "2024-07"])
    let century = labels(-2_208_988_800...946_684_800, most: 5)
    #expect(century.labels == ["1900", "1920", "1940", "1960", "1980", "2000"])
  }

  @Test func daysSinceADateAreTimes() {
    let days = TimeScale(origin: 1_704_067_200, unit: 86_400)
    let found = labels(0...10, most: 6, days)
    #expect(found.labels.first == "01-02" && found.labels.contains("01-04"))
    #expect(found.remark == "month-day of 2024, UTC")
  }

  @Test(arguments: [0...1e300, -1e18...1e18, 0...1e-5, 5e11...5e11]) func otherNumbersAreNumbers(
    range: ClosedRange<Double>
  ) {
    let scale = TimeScale.time
    let wide = scale.range(given: nil, around: range, mostTics: 5)
    #expect(wide.lowerBound <= range.lowerBound && wide.upperBound >= range.upperBound)
    #expect(scale.tics(in: wide, most: 5).tics.count < 60)
  }

  @Test func theRangeIsWidenedToTics() {
    let range = TimeScale.time.range(
      given: nil, around: 1_717_000_000...1_717_003_000, mostTics: 6)
    #expect(range.lowerBound == 1_716_999_600 && range.upperBound == 1_717_003_200)
  }
}
