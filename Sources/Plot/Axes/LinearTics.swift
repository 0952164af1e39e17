/// Tics at round numbers: multiples of 1, 2 or 5 times a power of ten.
struct LinearTics {
  /// The distance between tics with a label.
  let step: Decimal
  /// Into how many parts minor tics divide a step.
  let minorParts: Int

  /// The closest tics of which at most `most` lie in a range of this length.
  init(length: Double, most: Int) {
    let least = length / Double(max(most, 1))
    var exponent = decimalExponent(of: least)
    var digits = 1
    for candidate in [1, 2, 5, 10] {
      digits = candidate
      if Decimal(digits: digits, exponent: exponent).value >= least * (1 - 1e-9) { break }
    }
    if digits == 10 { (digits, exponent) = (1, exponent + 1) }
    step = Decimal(digits: digits, exponent: exponent)
    minorParts = digits == 2 ? 2 : 5
  }

  /// `range` widened to the next tics.
  func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let size = step.value
    let low = (range.lowerBound / size + 1e-9).rounded(.down)
    let high = (range.upperBound / size - 1e-9).rounded(.up)
    // The next tic may be beyond the largest finite number.
    let (lower, upper) = (at(low), at(high))
    return
      (lower.isFinite ? lower : range.lowerBound)...(upper.isFinite
      ? upper : range.upperBound)
  }

  /// Round numbers that divide `range`, widened to the next of them, into about `most` bands.
  static func levels(covering range: ClosedRange<Double>, most: Int) -> [Double] {
    let tics = LinearTics(length: range.upperBound - range.lowerBound, most: most)
    return tics.tics(in: tics.widened(range)).filter { $0.label != nil }.map(\.value)
  }

  /// The tics in `range`, minor ones among them.
  func tics(in range: ClosedRange<Double>) -> [Tic] {
    let size = step.value / Double(minorParts)
    let first = (range.lowerBound / size - 1e-6).rounded(.up)
    let last = (range.upperBound / size + 1e-6).rounded(.down)
    guard first <= last, last - first < 10_000, abs(first) < 1e17, abs(last) < 1e17 else {
      return []
    }
    return (Int(first)...Int(last)).map { index in
      guard index % minorParts == 0 else { return Tic(Double(index) * size) }
      let number = decimal(index / minorParts)
      return Tic(number.value, .plain(number.text))
    }
  }

  private func decimal(_ multiple: Int) -> Decimal {
    Decimal(digits: multiple * step.digits, exponent: step.exponent)
  }

  private func at(_ multiple: Double) -> Double {
    abs(multiple) < 1e17 ? decimal(Int(multiple)).value : multiple * step.value
  }
}

/// The exponent of the largest power of ten that is at most `number`, which is positive.
func decimalExponent(of number: Double) -> Int {
  var exponent = Int((Double(number.exponent) * 0.30102999566398120).rounded(.down))
  while exponent < 308, powerOfTen(exponent + 1) <= number { exponent += 1 }
  while exponent > -323, powerOfTen(exponent) > number { exponent -= 1 }
  return exponent
}

/// 10 to the power of `exponent`.
func powerOfTen(_ exponent: Int) -> Double {
  Decimal(digits: 1, exponent: exponent).value
}
