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

  @exclusivity(unchecked) var rule: any Optimizer
  @exclusivity(unchecked) var memory: OptimizerMemory<S>
  // Every step reads these. Checks of exclusive access would take a tenth of the time of a small
  // step.
  @exclusivity(unchecked) var addsInPlace: Bool
  @exclusivity(unchecked) var step = 0
  @exclusivity(unchecked) var scheduleState: [Double]
  let isConstant: Bool
  let weighsTargets: Bool
  /// The learning rate of every step, if `isConstant`.
  @exclusivity(unchecked) var constantRate: Double
  /// Whether `lastStep` is measured in the last step of each epoch. A step that is measured takes a
  /// little longer, and its last bits may differ.
  public var measuresEpochs = false
  /// What was measured last; nil: nothing yet.
  public internal(set) var lastStep: StepFacts?
  @exclusivity(unchecked) var measuresStep = false
  /// The length of the gradient in the step that is measured.
  @exclusivity(unchecked) var gradientNorm = 0.0
  let allowsUpdatesInPlace: Bool
  let team: ThreadTeam
  /// The network without its parameters and buffers.
  let architecture: Sequential<S>
  let keepsWhole: Bool
  let parameters: AlignedBuffer<S>
  let buffers: AlignedBuffer<S>
  let penalized: [Range<Int>]
  /// The first part of each batch, which is all of a small one.
  let smallShard: Shard<S>
  /// The shard for batches that must go through each layer whole, as soon as one is larger than a
  /// block.
  @exclusivity(unchecked) var wholeShard: Shard<S>?
  @exclusivity(unchecked) var otherShards: [Shard<S>] = []

  /// How many parameters a thread moves at a time: enough to repay the few microseconds that
  /// sharing costs.
  static var partParameters: Int { 1 << 15 }

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
}
