import NN

extension Run {
  /// How many times the cost before the training is so much that nothing can have been learned.
  static var explosionFactor: Double { 100 }
  /// No cost up to this one is looked at closely. That of scaled targets and of classes is below it.
  private static var harmlessCost: Double { 10 }

  /// The cost above which the training has diverged, though all numbers are finite; nil: `cost` is far
  /// below any.
  func explosionLimit(for cost: Double) -> Double? {
    guard cost > Self.harmlessCost else { return nil }
    return Self.explosionFactor * max(self.cost(of: network), constantCost(targets))
  }
}
