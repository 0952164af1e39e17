/// Trains a network: the memory, the threads and the order of sums that a training step needs.
///
///     let trainer = Trainer(network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1))
///     for _ in 0..<1000 { cost = trainer.trainOneStep(inputs, targets) }
///     let outputs = trainer.network.forward(inputs)
///
/// A batch is cut into shards that run at once, on any number of threads; as the cut depends on the
/// sizes of batch and network alone, and the shards' gradients are added in order, the result is the
/// same to the bit.
public final class Trainer<S: Scalar> {
  /// The network as the steps so far have left it. A copy of it is a snapshot.
  public private(set) var network: Sequential<S>
  /// What training makes small.
  public let loss: any Loss
  /// The rule that moves the parameters.
  public var optimizer: any Optimizer
  /// How many steps have been done.
  public private(set) var steps = 0

  private let team: ThreadTeam
  private var memory: AlignedBuffer<S>
  private var shards: [Shard<S>] = []
  /// The shards that the last gradient is spread over.
  private var shardsInUse = 1

  /// The parameters that a thread moves at a time: worth the few microseconds that sharing costs.
  private static var partParameters: Int { 1 << 15 }

  /// A trainer of `network` on up to `threads` threads.
  public init(
    _ network: Sequential<S>, loss: any Loss, optimizer: any Optimizer, threads: Int = 1
  ) {
    self.network = network
    self.loss = loss
    self.optimizer = optimizer
    team = ThreadTeam(threads: threads)
    memory = AlignedBuffer(count: optimizer.memoryVectors * network.parameters.count)
  }

  /// Moves the parameters one step and returns the cost as it was before.
  ///
  /// inputs: samples x input width; targets: samples x output width. `rows` are the rows of the two
  /// that make up the batch, in that order; all of them by default.
  @discardableResult
  public func trainOneStep(
    _ inputs: Matrix<S>, _ targets: Matrix<S>, rows: ArraySlice<Int>? = nil
  ) -> Double {
    let cost = findGradients(inputs, targets, rows: rows)
    steps += 1
    let count = network.parameters.count
    // The rule treats each parameter by itself: any thread may take any part.
    let parts = (count + Self.partParameters - 1) / Self.partParameters
    network.storage.withMutableColumn { parameters in
      team.run(parts) { part in
        let first = part * Self.partParameters
        let length = min(Self.partParameters, count - first)
        optimizer.update(
          parameters.part(at: first, rows: length, columns: 1),
          gradient: summedGradient(first..<first + length),
          memory: MutableMatrixView(
            memory.base + first, rows: optimizer.memoryVectors, columns: length, rowStride: count),
          step: steps)
      }
    }
    return cost
  }

  /// Trains on all rows once, in batches of `batchSize` rows in an order drawn from `generator`, and
  /// returns the mean of what `trainOneStep` returned.
  ///
  /// Where the batch holds all the rows they stay in their order and nothing is drawn.
  public func trainOneEpoch(
    _ inputs: Matrix<S>, _ targets: Matrix<S>, batchSize: Int,
    using generator: inout RandomGenerator
  ) -> Double {
    precondition(batchSize > 0, "batches of \(batchSize) rows")
    if batchSize >= inputs.rows { return trainOneStep(inputs, targets) }
    var order = Array(0..<inputs.rows)
    generator.shuffle(&order)
    var sum = 0.0
    var batches = 0.0
    for start in stride(from: 0, to: order.count, by: batchSize) {
      sum += trainOneStep(
        inputs, targets, rows: order[start..<min(start + batchSize, order.count)])
      batches += 1
    }
    return sum / batches
  }

  /// The gradient of the cost with respect to each parameter, in the order of the network's
  /// `parameters`; nothing is changed.
  public func gradient(_ inputs: Matrix<S>, _ targets: Matrix<S>) -> [S] {
    _ = findGradients(inputs, targets, rows: nil)
    let gradient = summedGradient(0..<network.parameters.count)
    return Array(UnsafeBufferPointer(start: gradient.base, count: gradient.rows))
  }

  /// A part of the batch's gradient, which is added up in the first shard: once after each
  /// `findGradients`.
  private func summedGradient(_ range: Range<Int>) -> MatrixView<S> {
    func part(_ shard: Shard<S>) -> MutableMatrixView<S> {
      shard.gradient.column.part(at: range.lowerBound, rows: range.count, columns: 1)
    }
    let sum = part(shards[0])
    for index in 1..<shardsInUse { sum.add(1, times: part(shards[index]).view) }
    return sum.view
  }

  /// Leaves the gradient of the batch's cost in the shards, of which it is the sum, and returns the
  /// cost.
  private func findGradients(
    _ inputs: Matrix<S>, _ targets: Matrix<S>, rows: ArraySlice<Int>?
  ) -> Double {
    precondition(
      inputs.columns == network.inputWidth && targets.columns == network.outputWidth
        && inputs.rows == targets.rows && inputs.rows > 0,
      """
      inputs \(inputs.rows) x \(inputs.columns) and targets \(targets.rows) x \(targets.columns) \
      for a network from \(network.inputWidth) to \(network.outputWidth) features
      """)
    let plan = BatchPlan(
      samples: rows?.count ?? inputs.rows, parameters: network.parameters.count)
    while shards.count < plan.shards { shards.append(Shard(network)) }

    let batch = Batch(inputs: inputs, targets: targets, rows: rows)
    network.parameters.withColumn { parameters in
      team.run(plan.shards) { index in
        shards[index].findGradient(
          of: network, loss, batch, samples: plan.shard(index), batchSize: plan.samples,
          parameters: parameters)
      }
    }

    shardsInUse = plan.shards
    // Not `reduce`, which takes memory for each shard where it is not specialised.
    var cost = 0.0
    for index in 0..<shardsInUse { cost += shards[index].cost }
    return cost
  }
}
