extension ClosedRange<Double> {
  /// `count` numbers from the lower bound to the upper one, evenly spaced; at least two.
  func evenlySpaced(_ count: Int) -> [Double] {
    (0..<count).map {
      lowerBound + (upperBound - lowerBound) * Double($0) / Double(count - 1)
    }
  }
}
