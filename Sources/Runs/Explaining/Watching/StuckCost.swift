import NN

/// A cost that is no better than that of the best constant answer or of the first network, and does not
/// move.
struct StuckCost: CustomStringConvertible {
  private let epoch: Int
  private let first: Double
  private let cost: Double
  /// Whether the cost is still that of the first network.
  private let isFirst: Bool

  /// The share of the constant answer's cost below which something is learned.
  private static let learned = 0.98
  /// The factor of that cost above which the training diverges.
  private static let grown = 3.0
  /// What `learned` is for a trial that shows what is wrong.
  static let cured = 0.9
  /// The share of the first network's cost by which one that does not move may differ from it.
  private static let unmoved = 0.001
  /// How many steps a training must have had.
  private static let leastSteps = 300
  /// The part of the planned epochs that must be done.
  private static let leastShare = 0.05

  /// nil: the cost of `training`, whose network is `network`, moves.
  init?<S: Scalar>(_ training: Training<S>, _ network: Sequential<S>) {
    let (run, costs) = (training.run, training.costs)
    guard training.trainer.steps >= Self.leastSteps, costs.count >= 2,
      Double(costs.count) >= Self.leastShare * Double(training.epochs) || !training.goesOn
    else { return nil }
    cost = costs[costs.count - 1]
    first = costs[0]
    epoch = costs.count
    guard cost >= Self.learned * costs[costs.count / 2 - 1] else { return nil }
    let rows = evenRows(RemedyTrial<S>.mostRows, of: run.inputs.rows)
    let targets = run.targets.picking(rows)
    let weights = run.weights.map { weights in rows.map { weights[$0] } }
    func value(_ network: Sequential<S>) -> Double {
      run.loss.value(
        output: network.forward(run.inputs.picking(rows)), target: targets, weights: weights)
    }
    let (now, before) = (value(network), value(run.network))
    isFirst = abs(now - before) < Self.unmoved * before
    if isFirst { return }
    let constant = run.constantCost(targets, weights: weights)
    // Far above it, the cost grows beyond bounds, which is another trouble.
    guard now >= Self.learned * constant, now <= Self.grown * constant else { return nil }
  }

  var description: String {
    let what = "the cost does not move"
    let costs = "\(first.metricText) in epoch 1, \(cost.metricText) in epoch \(epoch)"
    return isFirst
      ? "\(what) (\(costs))"
      : "\(what) (\(costs)) and is no better than that of one answer for all rows"
  }
}
