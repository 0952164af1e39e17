import NN

/// What is known of the numbers of a column.
public struct NumberSummary: Equatable, Sendable {
  /// The least number.
  public let least: Double
  /// The greatest number.
  public let greatest: Double
  /// The mean.
  public let mean: Double
  /// The root of the mean squared distance from the mean.
  public let deviation: Double
  /// The middle one.
  public let median: Double
}

extension NumberSummary {
  /// The summary of finite numbers in ascending order; nil without numbers.
  init?(sorted: [Double]) {
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    let scaling = Scaling(standardizing: sorted, isScaled: [true])
    let middle = sorted.count / 2
    self.least = least
    self.greatest = greatest
    mean = scaling.means[0]
    // A scaling divides a column that does not vary by 1.
    deviation = least == greatest ? 0 : scaling.deviations[0]
    median =
      sorted.count % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2
  }
}
