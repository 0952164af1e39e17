/// Finds out when the cost of the rows held out has turned for good.
struct ValidationTurn {
  /// How many epochs must have passed since the least cost.
  static let leastWait = 50
  /// How many of the last epochs must all be worse.
  private static let window = 20
  /// By what factor they must be worse.
  private static let factor = 1.05

  private(set) var best = Double.infinity
  private(set) var bestEpoch = 0
  private var epoch = 0
  private var last: [Double] = []

  /// Adds the cost after the next epoch.
  mutating func add(_ cost: Double) {
    epoch += 1
    if cost < best { (best, bestEpoch) = (cost, epoch) }
    if last.count == Self.window { last.removeFirst() }
    last.append(cost)
  }

  /// The least cost, its epoch, and the least of the last costs, if those are all clearly higher and at
  /// least as many epochs have passed since as before; nil: the cost has not turned.
  var turn: (best: Double, bestEpoch: Int, cost: Double)? {
    guard epoch - bestEpoch >= max(Self.leastWait, bestEpoch), best > 0,
      last.allSatisfy({ $0 > Self.factor * best }), let least = last.min(), least.isFinite
    else { return nil }
    return (best, bestEpoch, least)
  }
}
