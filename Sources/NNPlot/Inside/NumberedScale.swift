import Plot

/// An axis along which things stand at 0, 1, 2 and so on that are counted from 1: too many for names.
struct NumberedScale: AxisScale {
  /// How many there are.
  let count: Int
  /// Whether the first is at the upper end.
  var isDownward = false

  func range(
    given: ClosedRange<Double>?, around extent: ClosedRange<Double>?, mostTics: Int
  ) -> ClosedRange<Double> {
    given ?? -0.5...max(Double(count) - 0.5, 0.5)
  }

  func tics(in range: ClosedRange<Double>, most: Int) -> AxisTics {
    let numbers = LinearScale(hasWholeTics: true)
      .tics(in: 1...Double(max(count, 2)), most: most).tics
    let tics = numbers.filter { $0.label != nil }.map { tic in
      Tic(isDownward ? Double(count) - tic.value : tic.value - 1, tic.label)
    }
    return AxisTics(tics)
  }

  func coordinate(over range: ClosedRange<Double>) -> @Sendable (Double) -> Double { { $0 } }

  var isNumeric: Bool { false }
}
