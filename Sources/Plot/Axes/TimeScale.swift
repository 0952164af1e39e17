/// Times, with tics at round times of day and dates in UTC.
///
/// The number n stands for the time origin + n unit, in seconds since 1970-01-01 00:00:00 UTC. What all
/// labels share, such as the date, stands once, behind the axis's label.
public struct TimeScale: AxisScale, Hashable {
  /// The time that 0 stands for, in seconds since 1970.
  public var origin: Double
  /// The seconds that 1 stands for.
  public var unit: Double

  /// Seconds since 1970, or other units since another time; `unit` is positive.
  public init(origin: Double = 0, unit: Double = 1) {
    self.origin = origin
    self.unit = unit
  }

  public func range(
    given: ClosedRange<Double>?, around extent: ClosedRange<Double>?, mostTics: Int
  ) -> ClosedRange<Double> {
    let wide = LinearScale.wide(given ?? extent ?? 0...86_400 / unit)
    guard given == nil, let tics = TimeTics(times(wide), most: mostTics) else { return wide }
    // Far from the origin, bounds may be one number.
    return LinearScale.wide(
      number(tics.widened.lowerBound)...number(tics.widened.upperBound))
  }

  public func tics(in range: ClosedRange<Double>, most: Int) -> AxisTics {
    guard let tics = TimeTics(times(range), most: most) else {
      return LinearScale().tics(in: range, most: most)
    }
    return AxisTics(tics.tics.map { Tic(number($0.value), $0.label) }, remark: tics.remark)
  }

  public func coordinate(over range: ClosedRange<Double>) -> @Sendable (Double) -> Double {
    LinearScale().coordinate(over: range)
  }

  private func times(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    origin + range.lowerBound * unit...origin + range.upperBound * unit
  }

  private func number(_ time: Double) -> Double { (time - origin) / unit }
}

extension AxisScale where Self == TimeScale {
  /// Seconds since 1970 in UTC.
  public static var time: TimeScale { TimeScale() }
}
