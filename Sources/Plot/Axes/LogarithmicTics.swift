/// Tics of a logarithmic axis: at powers of ten, with the multiples between them as minor tics or,
/// where the range holds few powers, with labels of their own.
struct LogarithmicTics {
  private let most: Int

  /// Tics of which at most `most` get a label.
  init(most: Int) { self.most = max(most, 2) }

  /// `range` widened to the next 1, 2 or 5 times a power of ten.
  static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let low = decimalExponent(of: range.lowerBound)
    let high = decimalExponent(of: range.upperBound)
    let lower = [5, 2, 1].map { Decimal(digits: $0, exponent: low).value }
      .first { $0.isFinite && $0 <= range.lowerBound * (1 + 1e-9) }
    let upper = [1, 2, 5, 10].map { Decimal(digits: $0, exponent: high).value }
      .first { $0.isFinite && $0 >= range.upperBound * (1 - 1e-9) }
    return (lower ?? range.lowerBound)...(upper ?? range.upperBound)
  }

  /// The tics in `range`, whose bounds are positive, and the offset that is left out of their labels.
  func tics(in range: ClosedRange<Double>) -> (tics: [Tic], offset: Decimal?) {
    let lower = range.lowerBound * (1 - 1e-9)
    let upper = min(range.upperBound * (1 + 1e-9), .greatestFiniteMagnitude)
    let slack = lower...upper
    let low = decimalExponent(of: slack.lowerBound)
    let high = decimalExponent(of: slack.upperBound)
    let powers = (low...high).filter { slack.contains(powerOfTen($0)) }
    if powers.count >= 3 { return (decades(powers, low...high, slack), nil) }

    let multiples = (low...high).flatMap { exponent in
      (1...9).map { Decimal(digits: $0, exponent: exponent) }
    }.filter { slack.contains($0.value) }
    for (digits, fewest) in [([1, 2, 5], 3), ([1, 5], 2), ([1], 2)] {
      let labelled = multiples.filter { digits.contains($0.digits) }
      guard (fewest...max(fewest, most)).contains(labelled.count) else { continue }
      return (
        multiples.map { Tic($0.value, labelled.contains($0) ? .plain($0.text) : nil) }, nil
      )
    }
    let spacing = LinearTics(range, most: min(most, 5))
    let offset = spacing.offset(in: range)
    return (spacing.tics(in: range, offset: offset), offset)
  }

  /// Labels at each power of ten; of many powers at each second, fifth, tenth and so on. Minor tics
  /// stand at the powers between labels and, where there are few powers, at their multiples.
  private func decades(
    _ powers: [Int], _ exponents: ClosedRange<Int>, _ range: ClosedRange<Double>
  ) -> [Tic] {
    let steps = [1, 2, 5, 10, 20, 50, 100, 200]
    let every = steps.first { powers.count <= $0 * most } ?? 500
    let minorEvery = every <= 10 ? 1 : every / 10
    return exponents.flatMap { exponent in
      var tics: [Tic] = []
      let power = powerOfTen(exponent)
      if range.contains(power), exponent.isMultiple(of: minorEvery) {
        tics.append(Tic(power, exponent.isMultiple(of: every) ? .powerOfTen(exponent) : nil))
      }
      guard exponents.count <= 12 else { return tics }
      return tics
        + (2...9).map { Tic(Decimal(digits: $0, exponent: exponent).value) }
        .filter { range.contains($0.value) }
    }
  }
}
