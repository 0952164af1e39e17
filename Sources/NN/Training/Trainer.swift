import FileIO

/// Trains a network: each step computes the gradient of the cost and lets the optimizer move the
/// parameters.
///
///     let trainer = Trainer(network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1))
///     for _ in 0..<1000 { cost = trainer.trainOneStep(inputs: inputs, targets: targets) }
///     let outputs = trainer.network.forward(inputs)
///
/// A batch is cut into shards that run at the same time, on any number of threads. The result is
/// the same to the bit: the cut depends on the sizes of the batch and the network only, and the
/// shards' gradients are added in order.
public final class Trainer<S: Scalar> {
  /// The loss that training minimizes.
  public let loss: any Loss
  /// The penalty on large parameters.
  public let penalty: Penalty
  /// The limits on the gradient, in the order in which they are applied.
  public let clipping: [Clipping]
  /// How the learning rate changes from step to step.
  public let schedule: any Schedule
  /// How many steps the schedule is for.
  public let plannedSteps: Int
  /// The seed of the random numbers in layers such as dropout.
  public let seed: UInt64

  /// The optimizer, which moves the parameters. If a new one is of another type, or remembers other
  /// vectors or counters, its memory begins at 0. Precondition: without clipping, if it evaluates
  /// the cost.
  public var optimizer: any Optimizer {
    get { rule }
    set {
      Self.check(newValue, clipping)
      let keeps =
        type(of: newValue) == type(of: rule)
        && newValue.vectors == rule.vectors && newValue.counters == rule.counters
      rule = newValue
      constantRate = newValue.learningRate
      if !keeps { memory = OptimizerMemory(newValue, parameterCount: parameters.count) }
      addsInPlace = allowsUpdatesInPlace && (newValue as? any PlainDescent)?.isPlain == true
    }
  }

  @exclusivity(unchecked) private var rule: any Optimizer
  @exclusivity(unchecked) private var memory: OptimizerMemory<S>
  // Every step reads these. Checks of exclusive access would take a tenth of the time of a small
  // step.
  @exclusivity(unchecked) private var addsInPlace: Bool
  @exclusivity(unchecked) private var step = 0
  private var scheduleState: [Double]
  private let isConstant: Bool
  private let weighsTargets: Bool
  /// The learning rate of every step, if `isConstant`.
  @exclusivity(unchecked) private var constantRate: Double
  private let allowsUpdatesInPlace: Bool
  private let team: ThreadTeam
  /// The network without its parameters and buffers.
  private let architecture: Sequential<S>
  private let keepsWhole: Bool
  private let parameters: AlignedBuffer<S>
  private let buffers: AlignedBuffer<S>
  private let penalized: [Range<Int>]
  /// The first part of each batch, which is all of a small one.
  private let smallShard: Shard<S>
  /// The shard for batches that must go through each layer whole, as soon as one is larger than a
  /// block.
  private var wholeShard: Shard<S>?
  private var otherShards: [Shard<S>] = []

  /// How many parameters a thread moves at a time: enough to repay the few microseconds that
  /// sharing costs.
  private static var partParameters: Int { 1 << 15 }

  /// A trainer of `network` on up to `threads` threads.
  ///
  /// `steps` is the number of training steps that the schedule is for; only some schedules need it.
  /// Precondition: the limits in `clipping` are above 0, and there are none if the optimizer
  /// evaluates the cost.
  public init(
    _ network: Sequential<S>, loss: any Loss, optimizer: any Optimizer,
    schedule: any Schedule = Constant(), steps: Int = 0, penalty: Penalty = Penalty(),
    clipping: [Clipping] = [], seed: UInt64 = 0, threads: Int = 1
  ) {
    Self.check(optimizer, clipping)
    var architecture = network
    architecture.storage = []
    architecture.bufferStorage = []
    self.architecture = architecture
    let chain = network.chain
    keepsWhole = chain.keepsWhole
    parameters = AlignedBuffer(network.storage)
    buffers = AlignedBuffer(network.bufferStorage)
    self.loss = loss
    rule = optimizer
    memory = OptimizerMemory(optimizer, parameterCount: network.storage.count)
    self.schedule = schedule
    plannedSteps = steps
    scheduleState = [Double](repeating: 0, count: schedule.counters.count)
    isConstant = schedule is Constant
    constantRate = optimizer.learningRate
    self.penalty = penalty
    penalized = penalty.isNone ? [] : penalty.ranges(of: network.tensors)
    self.clipping = clipping
    self.seed = seed
    allowsUpdatesInPlace = chain.allowsUpdatesInPlace && penalty.isNone && clipping.isEmpty
    addsInPlace = allowsUpdatesInPlace && (optimizer as? any PlainDescent)?.isPlain == true
    smallShard = Shard(architecture, loss, parameters: parameters, buffers: buffers)
    weighsTargets = loss.weighsTargets
    team = ThreadTeam(threads: threads)
  }

  private static func check(_ optimizer: any Optimizer, _ clipping: [Clipping]) {
    require(
      !optimizer.evaluatesCost || clipping.isEmpty,
      "the optimizer '\(optimizer)' cannot be used with clipping; leave clipping out")
    for limit in clipping { limit.check() }
  }

  /// The network after the steps so far, as a copy. Precondition of a change: the new network has
  /// the same layers.
  public var network: Sequential<S> {
    get {
      var network = architecture
      network.storage = parameters.array
      network.bufferStorage = buffers.array
      return network
    }
    set {
      require(
        newValue.layers.map(\.description) == architecture.layers.map(\.description)
          && newValue.tensors == architecture.tensors
          && newValue.bufferShapes == architecture.bufferShapes,
        "the new network has other layers than the trainer's")
      parameters.assign(newValue.storage)
      buffers.assign(newValue.bufferStorage)
    }
  }

  /// How many steps have been done, and what the optimizer and the schedule remember. With
  /// `network` it is all that further steps depend on. Precondition of a change: the new state
  /// comes from the same kind of optimizer, schedule and network.
  public var state: TrainerState<S> {
    get {
      TrainerState(
        steps: step, optimizerSteps: memory.steps, vectors: memory.vectors.array,
        counters: memory.counters,
        schedule: scheduleState)
    }
    set {
      require(
        newValue.vectors.count == memory.vectors.count
          && newValue.counters.count == memory.counters.count
          && newValue.schedule.count == scheduleState.count
          && (0...max(newValue.steps, 0)).contains(newValue.optimizerSteps),
        "the state is of another optimizer, schedule or network")
      step = newValue.steps
      memory.vectors.assign(newValue.vectors)
      memory.counters = newValue.counters
      memory.steps = newValue.optimizerSteps
      scheduleState = newValue.schedule
    }
  }

  /// How many steps have been done.
  public var steps: Int { step }

  /// The learning rate of the next step.
  public var learningRate: Double {
    isConstant
      ? constantRate
      : schedule.rate(rule.learningRate, at: step, of: plannedSteps, state: scheduleState)
  }

  /// Moves the parameters one step and returns the cost before the step, without the penalty.
  ///
  /// inputs: samples x input width; targets: samples x output width; weights: one for each row, by
  /// default all equal. `rows` are the numbers of the rows that make up the batch, in order; by
  /// default all rows. Precondition: the shapes fit, and there is at least one row.
  @specialized(where S == Float)
  @specialized(where S == Double)
  @discardableResult
  public func trainOneStep(
    inputs: Matrix<S>, targets: Matrix<S>, weights: [S]? = nil, rows: ArraySlice<Int>? = nil
  ) -> Double {
    Batch.with(inputs, targets, weights: weights, rows: rows) { takeStep($0).cost }
  }

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
    require(batchSize > 0, "batchSize is \(batchSize); give a number above 0")
    let cost: Double
    if batchSize >= inputs.rows {
      cost = trainOneStep(inputs: inputs, targets: targets, weights: weights)
    } else {
      var order = Array(0..<inputs.rows)
      generator.shuffle(&order)
      var (sum, total) = (0.0, 0.0)
      for start in stride(from: 0, to: order.count, by: batchSize) {
        let rows = order[start..<min(start + batchSize, order.count)]
        let step = Batch.with(inputs, targets, weights: weights, rows: rows, takeStep)
        sum += step.cost * step.weight
        total += step.weight
      }
      cost = total == 0 ? 0 : sum / total
    }
    if !isConstant { schedule.observe(cost: cost, state: &scheduleState) }
    return cost
  }

  /// The gradient of the cost with respect to each parameter, in the order of the network's
  /// `parameters`, as the next step sees it before clipping and penalty. Nothing is changed.
  public func gradient(
    inputs: Matrix<S>, targets: Matrix<S>, weights: [S]? = nil
  ) -> [S] {
    Batch.with(inputs, targets, weights: weights, rows: nil) { batch in
      let kept = buffers.array
      defer { buffers.assign(kept) }
      let work = work(batch)
      _ = findGradients(batch, work)
      return AlignedBuffer.array(of: summedGradient(0..<parameters.count, work.plan).view)
    }
  }

  /// Does one step; returns the cost before it and the weight of the batch.
  @specialized(where S == Float)
  @specialized(where S == Double)
  private func takeStep(_ batch: Batch<S>) -> (cost: Double, weight: Double) {
    let work = work(batch)
    let rate = learningRate
    step += 1
    memory.steps += 1
    if addsInPlace, work.plan.isOneBlock {
      smallShard.addGradient(
        batch, work, samples: 0..<work.plan.samples, times: -rate, to: parameters.column)
      return (smallShard.cost, work.batchWeight)
    }
    let cost = findGradients(batch, work)
    if rule.evaluatesCost {
      search(batch, work, rate: rate, cost: cost)
    } else {
      update(work.plan, rate: rate)
    }
    return (cost, work.batchWeight)
  }

  /// What the shards work on in a step with this batch. Makes the shards that are still missing.
  @specialized(where S == Float)
  @specialized(where S == Double)
  private func work(_ batch: Batch<S>) -> ShardWork {
    let (inputs, targets) = (batch.inputs, batch.targets)
    require(
      inputs.columns == architecture.inputWidth && targets.columns == architecture.outputWidth
        && inputs.rows == targets.rows && batch.samples > 0,
      """
      inputs \(inputs.rows) x \(inputs.columns) and targets \(targets.rows) x \(targets.columns) \
      for a network from \(architecture.inputWidth) to \(architecture.outputWidth) features
      """)
    let plan = BatchPlan(
      samples: batch.samples, parameters: parameters.count, keepsWhole: keepsWhole)
    if keepsWhole, plan.samples > firstShard.capacity {
      wholeShard = Shard(
        architecture, loss, parameters: parameters, buffers: buffers, capacity: plan.samples)
    }
    // A small batch does not touch the array of other shards, which would cost time.
    if plan.shards > 1 {
      while otherShards.count < plan.shards - 1 {
        otherShards.append(Shard(architecture, loss, parameters: parameters, buffers: buffers))
      }
    }
    var work = ShardWork(
      plan: plan, batchWeight: Double(plan.samples),
      key: architecture.chain.allowsUpdatesInPlace
        ? .unused : RandomKey(seed: seed, step: step + 1),
      team: plan.sharesLayers ? Unmanaged.passUnretained(team) : nil)
    if batch.weights != nil || weighsTargets {
      work.batchWeight = firstShard.weight(batch, plan, samples: 0..<plan.samples)
    }
    return work
  }

  /// The shard for the first part of a batch.
  private var firstShard: Shard<S> { wholeShard ?? smallShard }

  private func shard(_ index: Int) -> Shard<S> {
    index == 0 ? firstShard : otherShards[index - 1]
  }

  /// Returns the batch's cost, and leaves its gradient in the shards: it is the sum of theirs.
  @specialized(where S == Float)
  @specialized(where S == Double)
  private func findGradients(_ batch: Batch<S>, _ work: ShardWork) -> Double {
    let plan = work.plan
    team.run(plan.shards) { shard($0).findGradient(batch, work, samples: plan.shard($0)) }
    // `reduce` would allocate memory for each shard where it is not specialised.
    var cost = 0.0
    for index in 0..<plan.shards { cost += shard(index).cost }
    return cost
  }

  /// Lets the optimizer move the parameters, given the gradient in the shards.
  @specialized(where S == Float)
  @specialized(where S == Double)
  private func update(_ plan: BatchPlan, rate: Double) {
    let isWhole = !clipping.isEmpty
    if isWhole {
      inParts { _ = summedGradient($0, plan) }
      for limit in clipping { limit.apply(to: firstShard.gradient.column) }
    }
    inParts { range in
      let gradient = isWhole ? part(firstShard, range) : summedGradient(range, plan)
      addPenalty(range, to: gradient)
      rule.update(
        Update(
          parameters: parameters.column.part(at: range.lowerBound, rows: range.count),
          gradient: gradient, state: memory.part(range), rate: rate, step: memory.steps))
    }
  }

  /// Lets an optimizer that evaluates the cost do its step. The shards hold the gradient at its
  /// start.
  private func search(_ batch: Batch<S>, _ work: ShardWork, rate: Double, cost: Double) {
    func finish(_ cost: Double) -> Double {
      inParts { range in
        addPenalty(range, to: summedGradient(range, work.plan))
      }
      return cost + penalized.reduce(0) { $0 + penalty.cost(of: part(parameters, $1).view) }
    }
    var known: Double? = finish(cost)
    // Read here, because nothing else may access `memory` during `withCounters`.
    let (state, step) = (memory.part(0..<parameters.count), memory.steps)
    memory.withCounters { counters in
      rule.update(
        Update(
          parameters: parameters.column, gradient: firstShard.gradient.column, state: state,
          rate: rate, step: step, counters: counters
        ) {
          // The first evaluation is at the start of the step, where the cost is known.
          if let cost = known {
            known = nil
            return cost
          }
          return finish(self.findGradients(batch, work))
        })
    }
  }

  /// Calls `body` with each part of the parameters, on any thread. That is right because optimizers
  /// treat each parameter by itself.
  @inline(__always)
  private func inParts(_ body: (Range<Int>) -> Void) {
    let count = parameters.count
    team.run((count + Self.partParameters - 1) / Self.partParameters) { part in
      let first = part * Self.partParameters
      body(first..<min(first + Self.partParameters, count))
    }
  }

  /// Adds the gradient of the penalty for the parameters in `range`.
  private func addPenalty(_ range: Range<Int>, to gradient: MutableMatrixView<S>) {
    for tensor in penalized {
      let both = tensor.clamped(to: range)
      if both.isEmpty { continue }
      penalty.addGradient(
        of: part(parameters, both).view,
        to: gradient.part(at: both.lowerBound - range.lowerBound, rows: both.count))
    }
  }

  /// Adds up a part of the batch's gradient in the first shard and returns it. To be called once
  /// for each part after `findGradients`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  private func summedGradient(_ range: Range<Int>, _ plan: BatchPlan) -> MutableMatrixView<S> {
    let sum = part(firstShard, range)
    for index in 1..<plan.shards { sum.add(times: part(shard(index), range).view) }
    return sum
  }

  @inline(__always)
  private func part(_ shard: Shard<S>, _ range: Range<Int>) -> MutableMatrixView<S> {
    part(shard.gradient, range)
  }

  @inline(__always)
  private func part(_ buffer: AlignedBuffer<S>, _ range: Range<Int>) -> MutableMatrixView<S> {
    buffer.column.part(at: range.lowerBound, rows: range.count)
  }
}
