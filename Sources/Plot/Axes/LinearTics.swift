/// Tics at round numbers: multiples of 1, 2 or 5 times a power of ten.
struct LinearTics {
  /// The distance between tics with a label.
  let step: Decimal
  /// Into how many parts minor tics divide a step.
  let minorParts: Int
  /// The exponent of a power of ten. Times this power, the largest numbers have finite differences and
  /// the smallest ones all their bits; it is 0 for all others.
  private let shift: Int

  /// The most digits of a label; numbers that need more are written as differences from an offset.
  private static let mostDigits = 7

  /// The closest tics of which at most `most` lie in `range`, or in one of the same length; whole numbers
  /// only if `areWhole`.
  init(_ range: ClosedRange<Double>, most: Int, areWhole: Bool = false) {
    shift = Self.shift(for: range)
    let power = powerOfTen(shift)
    let length = range.upperBound * power - range.lowerBound * power
    let least = max(length / Double(max(most, 1)), areWhole ? power : 0)
    var exponent = decimalExponent(of: least)
    var digits = 1
    for candidate in [1, 2, 5, 10] {
      digits = candidate
      if Decimal(digits: digits, exponent: exponent).value >= least * (1 - 1e-9) { break }
    }
    if digits == 10 { (digits, exponent) = (1, exponent + 1) }
    step = Decimal(digits: digits, exponent: exponent - shift)
    minorParts = areWhole && digits == 1 && exponent == shift ? 1 : digits == 2 ? 2 : 5
  }

  /// The exponent of the power of ten that brings `range` to where differences neither overflow nor lose
  /// bits.
  static func shift(for range: ClosedRange<Double>) -> Int {
    let size = max(abs(range.lowerBound), abs(range.upperBound))
    return size > 1e300 ? -20 : size < 1e-280 && size > 0 ? 300 : 0
  }

  /// `range` widened to the next tics.
  func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let low = (steps(to: range.lowerBound) + 1e-9).rounded(.down)
    let high = (steps(to: range.upperBound) - 1e-9).rounded(.up)
    // The next tic may be beyond the largest finite number.
    let (lower, upper) = (at(low), at(high))
    return
      (lower.isFinite ? lower : range.lowerBound)...(upper.isFinite
      ? upper : range.upperBound)
  }

  /// Round numbers that divide `range`, widened to the next of them, into about `most` bands.
  static func levels(covering range: ClosedRange<Double>, most: Int) -> [Double] {
    let tics = LinearTics(range, most: most)
    return tics.tics(in: tics.widened(range)).filter { $0.label != nil }.map(\.value)
  }

  /// The tics in `range`, minor ones among them; the labels are without the `offset`.
  func tics(in range: ClosedRange<Double>, offset: Decimal? = nil) -> [Tic] {
    let size = shiftedStep / Double(minorParts)
    let power = powerOfTen(shift)
    let first = (range.lowerBound * power / size - 1e-6).rounded(.up)
    let last = (range.upperBound * power / size + 1e-6).rounded(.down)
    guard first <= last, last - first < 10_000, abs(first) < 1e17, abs(last) < 1e17 else {
      return []
    }
    return (Int(first)...Int(last)).compactMap { index in
      guard index % minorParts == 0 else {
        let value = Double(index) * size / power
        return value.isFinite ? Tic(value) : nil
      }
      let number = decimal(index / minorParts)
      var label = number
      label.digits -= offset?.digits ?? 0
      return number.value.isFinite ? Tic(number.value, .plain(label.text)) : nil
    }
  }

  /// The number that is left out of the labels in `range`, where they would share so many leading digits
  /// that they could hardly be told apart; nil: labels are whole. Its exponent is that of the step.
  func offset(in range: ClosedRange<Double>) -> Decimal? {
    let low = (steps(to: range.lowerBound) - 1e-6).rounded(.up)
    let high = (steps(to: range.upperBound) + 1e-6).rounded(.down)
    guard low <= high, max(abs(low), abs(high)) < 1e17 else { return nil }
    let (first, last) = (decimal(Int(low)).digits, decimal(Int(high)).digits)
    let largest = first.magnitude > last.magnitude ? first : last
    guard String(largest.magnitude).count > Self.mostDigits else { return nil }
    var base = 1
    while base <= max(last - first, step.digits) { base *= 10 }
    let digits = largest / base * base
    return digits == 0 ? nil : Decimal(digits: digits, exponent: step.exponent)
  }

  private var shiftedStep: Double {
    Decimal(digits: step.digits, exponent: step.exponent + shift).value
  }

  private func steps(to number: Double) -> Double { number * powerOfTen(shift) / shiftedStep }

  private func decimal(_ multiple: Int) -> Decimal {
    Decimal(digits: multiple * step.digits, exponent: step.exponent)
  }

  private func at(_ multiple: Double) -> Double {
    abs(multiple) < 1e17
      ? decimal(Int(multiple)).value : multiple * shiftedStep / powerOfTen(shift)
  }
}

/// The exponent of the largest power of ten that is at most `number`, which is positive; that of the
/// smallest power, 1e-323, for a number below it.
func decimalExponent(of number: Double) -> Int {
  var exponent = max(Int((Double(number.exponent) * 0.30102999566398120).rounded(.down)), -323)
  while exponent < 308, powerOfTen(exponent + 1) <= number { exponent += 1 }
  while exponent > -323, powerOfTen(exponent) > number { exponent -= 1 }
  return exponent
}

/// 10 to the power of `exponent`.
func powerOfTen(_ exponent: Int) -> Double {
  Decimal(digits: 1, exponent: exponent).value
}
