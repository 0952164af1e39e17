extension TrainingHistory {
  /// How many times the least cost the last one may be.
  private static let healthyFactor = 4.0

  /// Whether the cost is still near the least one so far, or nearer to that than to the first one, in
  /// powers: where it grows beyond bounds the state is not a good one.
  var isHealthy: Bool { isHealthy(least: costs.min() ?? 0) }

  /// The same, given the least cost.
  func isHealthy(least: Double) -> Bool {
    guard let first = costs.first, let last = costs.last else { return true }
    return last <= max(Self.healthyFactor * least, (least * first).squareRoot())
  }
}
