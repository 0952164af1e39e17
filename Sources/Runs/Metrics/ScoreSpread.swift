/// The mean of a metric over several trainings, and how much it differs from one to the next.
public struct ScoreSpread: Equatable, Sendable {
  /// The mean.
  public let mean: Double
  /// The standard deviation, of a sample: the root of Σ (value - mean)^2 / (n - 1); 0 for one value.
  public let deviation: Double
  /// How many values there are.
  public let count: Int

  /// The spread of `metric`; nil if one of the scores has no value for it, or there are none.
  public init?(_ scores: [Scores], _ metric: Metric) {
    let values = scores.compactMap { $0.value(of: metric) }
    guard !values.isEmpty, values.count == scores.count else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    deviation = values.count > 1 ? (squares / Double(values.count - 1)).squareRoot() : 0
    count = values.count
  }
}
