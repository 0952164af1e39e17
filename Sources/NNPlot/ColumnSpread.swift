/// Where the values of a column lie and how much they vary.
struct ColumnSpread: Sendable {
  let mean: Double
  /// The standard deviation; 1 where the values do not vary.
  let deviation: Double
  /// A power of two about as large as the largest value. In this unit neither sums nor differences nor
  /// squares of values overflow, and no bit of theirs is rounded away.
  let unit: Double

  init(_ values: [Double]) {
    let unit = powerOfTwo(near: values.reduce(0) { max($0, abs($1)) })
    let scaled = values.map { $0 / unit }
    // From the first value, so that the mean of equal ones is exact.
    let first = scaled.first ?? 0
    let mean = scaled.reduce(first) { $0 + ($1 - first) / Double(scaled.count) }
    // In units of the largest distance, whose square may be 0.
    let largest = scaled.reduce(0) { max($0, abs($1 - mean)) }
    let square = scaled.reduce(0) { sum, value in
      let share = (value - mean) / largest
      return sum + share * share
    }
    let deviation = largest * (square / Double(scaled.count)).squareRoot() * unit
    self.unit = unit
    self.mean = mean * unit
    self.deviation = deviation > 0 && deviation.isFinite ? deviation : 1
  }

  /// How many deviations lie between `origin` and `value`.
  func deviations(from origin: Double, to value: Double) -> Double {
    (value / unit - origin / unit) / (deviation / unit)
  }

  /// The value that lies `count` deviations above `origin`, or the largest number that there is.
  func value(_ count: Double, from origin: Double) -> Double {
    let value = (origin / unit + count * (deviation / unit)) * unit
    return min(max(value, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }
}

/// The largest power of two that is at most `number`; 1 for what has none.
func powerOfTwo(near number: Double) -> Double {
  number > 0 && number.isFinite
    ? Double(sign: .plus, exponent: Int(number.exponent), significand: 1) : 1
}
