extension ClosedRange<Double> {
  /// `count` numbers from the lower bound to the upper one, evenly spaced; at least two.
  func evenlySpaced(_ count: Int) -> [Double] {
    (0..<count).map { at(Double($0) / Double(count - 1)) }
  }

  /// The number at this share of the way from the lower bound to the upper one.
  func at(_ share: Double) -> Double {
    let length = upperBound - lowerBound
    return length.isFinite
      ? lowerBound + length * share : lowerBound * (1 - share) + upperBound * share
  }
}
