extension ColorBar {
  /// Ten to twelve bands at round numbers that cover `range`: the roundest numbers with which there are so
  /// many.
  public static func levels(covering range: ClosedRange<Double>) -> [Double] {
    let wide = LinearScale.wide(range)
    let shift = LinearTics.shift(for: wide)
    let power = powerOfTen(shift)
    let (low, high) = (wide.lowerBound * power, wide.upperBound * power)
    let exponent = decimalExponent(of: (high - low) / Double(bands.upperBound))
    // Digits in tenths of the power of ten.
    let steps = [0, 1].flatMap { more in
      tenths.enumerated().map { (Decimal(digits: $1, exponent: exponent - 1 + more), $0) }
    }
    var best: (misfit: Int, rank: Int, step: Decimal, numbers: ClosedRange<Int>)?
    for (step, rank) in steps {
      let first = (low / step.value + 1e-9).rounded(.down)
      let last = (high / step.value - 1e-9).rounded(.up)
      guard abs(first) < 1e15, abs(last) < 1e15, first < last else { continue }
      let count = Int(last - first)
      let misfit = max(bands.lowerBound - count, count - bands.upperBound, 0)
      if let best, (best.misfit, best.rank) <= (misfit, rank) { continue }
      best = (misfit, rank, step, Int(first)...Int(last))
    }
    let levels = best.map { best in
      best.numbers.map {
        Decimal(digits: $0 * best.step.digits, exponent: best.step.exponent - shift).value
      }.filter(\.isFinite)
    }
    guard let levels, levels.count >= 2 else { return [range.lowerBound, range.upperBound] }
    return levels
  }

  /// How many bands there are if the numbers can be round.
  private static let bands = 10...12
  /// The digits of steps between levels, in tenths, the roundest first.
  private static let tenths = [10, 20, 50, 25, 40, 15, 30, 60, 80, 12]
}
