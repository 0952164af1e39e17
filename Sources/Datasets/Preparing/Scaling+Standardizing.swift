import NN

extension Scaling {
  /// The scaling that brings each of the columns to be scaled to a mean of 0 and a deviation (of all
  /// rows: the divisor is their count) of 1.
  ///
  /// `elements` are rows x columns, and NaN does not count. A column that does not vary is only
  /// shifted.
  init(standardizing elements: [Double], isScaled: [Bool]) {
    self = .identity(isScaled.count)
    for column in isScaled.indices where isScaled[column] {
      let cells = Strided(elements: elements, first: column, step: isScaled.count)
      var (count, least, greatest) = (0.0, Double.infinity, -Double.infinity)
      cells.forEach { value in
        count += 1
        least = min(least, value)
        greatest = max(greatest, value)
      }
      guard count > 0 else { continue }
      guard least < greatest else {
        means[column] = least
        continue
      }
      // A power of two near the largest number keeps squares of extreme numbers from overflowing.
      let size = max(-least, greatest)
      let unit =
        abs(size.exponent) < 400 ? 1 : Double(sign: .plus, exponent: size.exponent, significand: 1)
      var sum = 0.0
      cells.forEach { sum += $0 / unit }
      let mean = sum / count
      var squares = 0.0
      cells.forEach { value in
        let distance = value / unit - mean
        squares += distance * distance
      }
      let deviation = (squares / count).squareRoot() * unit
      means[column] = mean * unit
      if deviation > 0, deviation.isFinite { deviations[column] = deviation }
    }
  }
}

/// One column of a matrix in row-major order, without its NaN.
private struct Strided {
  let elements: [Double]
  let first: Int
  let step: Int

  @inline(__always)
  func forEach(_ body: (Double) -> Void) {
    for place in stride(from: first, to: elements.count, by: step) {
      let value = elements[place]
      if !value.isNaN { body(value) }
    }
  }
}
