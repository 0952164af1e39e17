/// Equal factors are equal lengths; numbers that are not positive have no place.
public struct LogarithmicScale: AxisScale {
  public init() {}

  public func hasPlace(_ number: Double) -> Bool { number > 0 && number.isFinite }

  public func range(
    given: ClosedRange<Double>?, around extent: ClosedRange<Double>?, mostTics: Int
  ) -> ClosedRange<Double> {
    let wanted = given ?? extent ?? 1...10
    let isUsable = wanted.lowerBound > 0 && wanted.upperBound.isFinite
    let wide = isUsable ? wanted : 1...10
    return given == nil || wide.upperBound <= wide.lowerBound * (1 + 1e-12)
      ? Self.distinct(LogarithmicTics.widened(wide)) : wide
  }

  public func tics(in range: ClosedRange<Double>, most: Int) -> AxisTics {
    let (tics, offset) = LogarithmicTics(most: most).tics(in: range)
    return AxisTics(tics, remark: offset?.signedText ?? "")
  }

  public func coordinate(over range: ClosedRange<Double>) -> @Sendable (Double) -> Double {
    { $0 > 0 ? logarithm($0) : .nan }
  }

  /// `range` with bounds that differ, and by more than rounding: the smallest numbers have few digits.
  private static func distinct(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    var (low, high) = (range.lowerBound, max(range.upperBound, LinearScale.leastLength))
    if high <= low * (1 + 1e-12) {
      low = max(low / 10, .leastNonzeroMagnitude)
      high = min(high * 10, .greatestFiniteMagnitude)
    }
    return low...high
  }
}

extension AxisScale where Self == LogarithmicScale {
  /// Equal factors are equal lengths.
  public static var logarithmic: LogarithmicScale { LogarithmicScale() }
}
