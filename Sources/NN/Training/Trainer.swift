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
  public var network: Sequential<S> {
    var network = architecture
    network.storage = Array(UnsafeBufferPointer(start: parameters.base, count: parameters.count))
    return network
  }
  /// What training makes small.
  public let loss: any Loss
  /// The rule that moves the parameters.
  public var optimizer: any Optimizer {
    didSet { gradientFactor = optimizer.gradientFactor }
  }
  /// How many steps have been done.
  public var steps: Int { step }

  // Private ones cost no check of exclusive access in each step.
  private var gradientFactor: Double?
  private var step = 0
  private let team: ThreadTeam
  /// The network without its parameters.
  private let architecture: Sequential<S>
  private let parameters: AlignedBuffer<S>
  private let memory: AlignedBuffer<S>
  /// The first part of each batch, which is all of a small one.
  private let firstShard: Shard<S>
  private var otherShards: [Shard<S>] = []

  /// The parameters that a thread moves at a time: worth the few microseconds that sharing costs.
  private static var partParameters: Int { 1 << 15 }

  /// A trainer of `network` on up to `threads` threads.
  public init(
    _ network: Sequential<S>, loss: any Loss, optimizer: any Optimizer, threads: Int = 1
  ) {
    var architecture = network
    architecture.storage = []
    self.architecture = architecture
    parameters = AlignedBuffer(count: network.storage.count)
    parameters.base.update(from: network.storage, count: network.storage.count)
    self.loss = loss
    self.optimizer = optimizer
    gradientFactor = optimizer.gradientFactor
    firstShard = Shard(architecture, parameterCount: network.storage.count)
    team = ThreadTeam(threads: threads)
    memory = AlignedBuffer(count: optimizer.memoryVectors * network.parameters.count)
  }

  /// Moves the parameters one step and returns the cost as it was before.
  ///
  /// inputs: samples x input width; targets: samples x output width. `rows` are the rows of the two
  /// that make up the batch, in that order; all of them by default.
  @specialized(where S == Float)
  @specialized(where S == Double)
  @discardableResult
  public func trainOneStep(
    _ inputs: Matrix<S>, _ targets: Matrix<S>, rows: ArraySlice<Int>? = nil
  ) -> Double {
    Batch.with(inputs, targets, rows: rows) { batch in
      let plan = plan(batch)
      step += 1
      if let gradientFactor, plan.isOneBlock {
        firstShard.addGradient(
          of: architecture, loss, batch, samples: 0..<plan.samples, batchSize: plan.samples,
          parameters: parameters.column.view, times: gradientFactor, to: parameters.column,
          team: sharing(plan))
        return firstShard.cost
      }
      let cost = findGradients(batch, plan)
      update(shards: plan.shards)
      return cost
    }
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
    Batch.with(inputs, targets, rows: nil) { batch in
      let plan = plan(batch)
      _ = findGradients(batch, plan)
      let gradient = summedGradient(0..<parameters.count, shards: plan.shards)
      return Array(UnsafeBufferPointer(start: gradient.base, count: gradient.rows))
    }
  }

  /// How a batch is cut, with a shard for each of its parts.
  @specialized(where S == Float)
  @specialized(where S == Double)
  private func plan(_ batch: Batch<S>) -> BatchPlan {
    let (inputs, targets) = (batch.inputs, batch.targets)
    precondition(
      inputs.columns == architecture.inputWidth && targets.columns == architecture.outputWidth
        && inputs.rows == targets.rows && inputs.rows > 0,
      """
      inputs \(inputs.rows) x \(inputs.columns) and targets \(targets.rows) x \(targets.columns) \
      for a network from \(architecture.inputWidth) to \(architecture.outputWidth) features
      """)
    let plan = BatchPlan(samples: batch.samples, parameters: parameters.count)
    // A small batch does not even look at the others.
    if plan.shards > 1 {
      while otherShards.count < plan.shards - 1 {
        otherShards.append(Shard(architecture, parameterCount: parameters.count))
      }
    }
    return plan
  }

  private func shard(_ index: Int) -> Shard<S> {
    index == 0 ? firstShard : otherShards[index - 1]
  }

  /// Who shares the work within layers.
  private func sharing(_ plan: BatchPlan) -> Unmanaged<ThreadTeam>? {
    plan.sharesLayers ? Unmanaged.passUnretained(team) : nil
  }

  /// Leaves the gradient of the batch's cost in the shards, of which it is the sum, and returns the
  /// cost.
  @specialized(where S == Float)
  @specialized(where S == Double)
  private func findGradients(_ batch: Batch<S>, _ plan: BatchPlan) -> Double {
    team.run(plan.shards) { index in
      shard(index).findGradient(
        of: architecture, loss, batch, samples: plan.shard(index), batchSize: plan.samples,
        parameters: parameters.column.view,
        team: sharing(plan))
    }
    // Not `reduce`, which takes memory for each shard where it is not specialised.
    var cost = 0.0
    for index in 0..<plan.shards { cost += shard(index).cost }
    return cost
  }

  /// Moves the parameters along the gradient that the shards hold.
  @specialized(where S == Float)
  @specialized(where S == Double)
  private func update(shards: Int) {
    // The rule treats each parameter by itself: any thread may take any part.
    let parts = (parameters.count + Self.partParameters - 1) / Self.partParameters
    team.run(parts) { part in
      let first = part * Self.partParameters
      let length = min(Self.partParameters, parameters.count - first)
      optimizer.update(
        parameters.column.part(at: first, rows: length, columns: 1),
        gradient: summedGradient(first..<first + length, shards: shards),
        memory: MutableMatrixView(
          memory.base + first, rows: optimizer.memoryVectors, columns: length,
          rowStride: parameters.count),
        step: step)
    }
  }

  /// A part of the batch's gradient, which is added up in the first shard: once after each
  /// `findGradients`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  private func summedGradient(_ range: Range<Int>, shards count: Int) -> MatrixView<S> {
    func part(_ shard: Shard<S>) -> MutableMatrixView<S> {
      shard.gradient.column.part(at: range.lowerBound, rows: range.count, columns: 1)
    }
    let sum = part(firstShard)
    for index in 1..<count { sum.add(1, times: part(shard(index)).view) }
    return sum.view
  }
}
