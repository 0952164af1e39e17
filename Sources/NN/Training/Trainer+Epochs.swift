/// Passes over all rows.
extension Trainer {
  /// Trains on all rows once, in batches of `batchSize` rows, and returns the mean of the costs
  /// that `trainOneStep` returns. Each batch counts by its number of rows, or by their weights.
  ///
  /// The order of the rows is drawn from `generator`. If one batch holds all rows, they stay in
  /// order and nothing is drawn. The schedule observes the mean cost. Precondition: `batchSize` is
  /// above 0, and the shapes fit.
  public func trainOneEpoch(
    inputs: Matrix<S>, targets: Matrix<S>, weights: [S]? = nil, batchSize: Int,
    using generator: inout RandomGenerator
  ) -> Double {
    var epoch = Epoch(rows: inputs.rows, batchSize: batchSize, using: &generator)
    while !epoch.isDone {
      trainNextBatch(of: &epoch, inputs: inputs, targets: targets, weights: weights)
    }
    return finish(epoch)
  }

  /// Does the step for the next batch of `epoch`. With the last batch, `lastStep` is measured if
  /// `measuresEpochs`. Precondition: a batch is left, and the shapes fit.
  public func trainNextBatch(
    of epoch: inout Epoch, inputs: Matrix<S>, targets: Matrix<S>, weights: [S]? = nil
  ) {
    measuresStep = measuresEpochs && epoch.isAtLastBatch
    let step = Batch.with(
      inputs, targets, weights: weights, rows: epoch.nextRows, takeStep)
    measuresStep = false
    epoch.count(cost: step.cost, weight: step.weight)
  }

  /// Lets the schedule observe the mean cost of a pass that is done, and returns it.
  public func finish(_ epoch: Epoch) -> Double {
    if !isConstant { schedule.observe(cost: epoch.cost, state: &scheduleState) }
    return epoch.cost
  }
}
