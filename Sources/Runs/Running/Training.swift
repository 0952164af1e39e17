import NN

/// A run in training, as its observers see it.
public final class Training<S: Scalar> {
  /// The run that is trained.
  public let run: Run<S>
  /// The number of epochs in the recipe.
  public let epochs: Int
  /// What is known of the epochs so far.
  public private(set) var history: TrainingHistory
  /// The reason to stop the training; nil: nobody has asked for it.
  public private(set) var stopReason: String?
  /// Whether the training was interrupted by its owner.
  public private(set) var isInterrupted = false

  /// A state at most `stepsBetweenKept` steps or an epoch back, or further where the cost has grown since.
  /// A divergence can be played again from it.
  public private(set) var lastGood: TrainingState<S>

  /// The least cost of an epoch so far.
  private var leastCost: Double

  let trainer: Trainer<S>
  /// The network that the run is to end with, and its epoch; nil: the last one.
  private var chosen: (network: Sequential<S>, epoch: Int)?
  let batchSize: Int
  /// The random numbers for the order of rows, as they were when the present epoch began.
  private var generator: RandomGenerator
  /// The present epoch, if it was interrupted.
  private var interrupted: EpochProgress

  /// How many steps are trained, if an epoch is shorter, before `lastGood` is renewed.
  private static var stepsBetweenKept: Int { 256 }

  /// A training that begins anew, or goes on from `state`, which must be of the same run.
  init(_ run: Run<S>, from state: TrainingState<S>? = nil, threads: Int) throws(RecipeError) {
    self.run = run
    let recipe = run.recipe
    epochs = recipe.epochs
    let rows = run.inputs.rows
    batchSize = try recipe.batchRows(of: rows)
    trainer = Trainer(
      run.network, loss: run.loss, optimizer: try recipe.madeOptimizer(),
      schedule: try recipe.madeSchedule(),
      steps: epochs * ((rows + batchSize - 1) / batchSize),
      penalty: Penalty(l1: recipe.l1, l2: recipe.l2), clipping: recipe.clipping,
      seed: recipe.seed, threads: threads)
    trainer.measuresEpochs = true
    let start =
      state
      ?? TrainingState(
        network: run.network, trainer: trainer.state,
        generator: RandomGenerator(seed: recipe.seed, stream: .shuffling),
        progress: EpochProgress(), history: TrainingHistory(), chosen: nil)
    trainer.network = start.network
    trainer.state = start.trainer
    generator = start.generator
    interrupted = start.progress
    history = start.history
    // Those of an epoch that was the last one then are no part of a history that goes on.
    history.metrics.keep { $0 == recipe.epochs || recipe.takesMetrics(afterEpoch: $0, rows: rows) }
    history.reserve(epochs)
    chosen = start.chosen
    lastGood = start
    leastCost = start.history.costs.min() ?? .infinity
  }

  /// The cost of each epoch so far: the mean of the costs before its steps.
  public var costs: [Double] { history.costs }

  /// The cost of the rows that are held out, after each epoch so far; empty if none are.
  public var validationCosts: [Double] { history.validationCosts }

  /// The number of epochs that are done.
  public var epoch: Int { history.epochs }

  /// Whether some batches of the next epoch are done: the training was interrupted there.
  public var isWithinEpoch: Bool { interrupted.batches > 0 }

  /// The network after the steps so far. Each call copies the parameters.
  public var network: Sequential<S> { trainer.network }

  /// All that the rest of the training depends on. Each call copies the parameters.
  public var state: TrainingState<S> {
    TrainingState(
      network: trainer.network, trainer: trainer.state, generator: generator,
      progress: interrupted, history: history, chosen: chosen)
  }

  /// Lets the run end with the network as it is now, however long it trains on.
  func choose() { chosen = (network, epoch) }

  /// Stops the training after this event; the run then finishes with the network as it is. If there
  /// are several reasons, the first is kept.
  public func stop(_ reason: String) { stopReason = stopReason ?? reason }

  /// Whether there is another epoch to train.
  var goesOn: Bool { epoch < epochs && stopReason == nil && !isInterrupted }

  /// Trains an epoch, or what is left of it, and returns its event: `epoch` or `diverged`; nil: it was
  /// interrupted.
  func trainOneEpoch(_ interruption: Interruption?) -> RunEvent<S>? {
    if interrupted.batches == 0, history.isHealthy(least: leastCost),
      trainer.steps - lastGood.trainer.steps >= Self.stepsBetweenKept
    {
      lastGood = state
    }
    var next = generator
    var epoch = Epoch(
      rows: run.inputs.rows, batchSize: batchSize, using: &next, progress: interrupted)
    while !epoch.isDone {
      if let interruption, interruption.isRequested {
        interrupted = epoch.progress
        isInterrupted = true
        return nil
      }
      trainer.trainNextBatch(
        of: &epoch, inputs: run.inputs, targets: run.targets, weights: run.weights)
    }
    let cost = trainer.finish(epoch)
    // A step's effect on the parameters shows in the next cost. After the last step there is none,
    // so the parameters are looked at.
    guard cost.isFinite, self.epoch + 1 < epochs || hasFiniteParameters else {
      return .diverged(divergence(in: self.epoch + 1, cost: cost))
    }
    (generator, interrupted) = (next, EpochProgress())
    note(cost)
    return .epoch(self.epoch, cost: cost)
  }

  /// Adds an epoch to the history.
  private func note(_ cost: Double) {
    history.costs.append(cost)
    leastCost = min(leastCost, cost)
    if let step = trainer.lastStep {
      history.learningRates.append(step.learningRate)
      history.gradientNorms.append(step.gradientNorm)
    }
    var heldOutOutputs: Matrix<S>?
    if let heldOut = run.heldOutBatch {
      let outputs = trainer.network.forward(heldOut.inputs)
      history.validationCosts.append(run.loss.value(output: outputs, target: heldOut.targets))
      heldOutOutputs = outputs
    }
    if run.recipe.takesMetrics(afterEpoch: epoch, rows: run.inputs.rows) || epoch == epochs {
      takeMetrics(heldOutOutputs)
    }
  }

  /// Adds the metrics of the network as it is to the history, unless they are there. Precondition: an
  /// epoch has just ended.
  ///
  /// `heldOutOutputs` are its outputs for the rows held out; nil: they are computed.
  func takeMetrics(_ heldOutOutputs: Matrix<S>? = nil) {
    guard history.metrics.epochs.last != epoch else { return }
    history.metrics.append(epoch, run.metrics(of: trainer.network, heldOutOutputs))
  }

  /// The divergence in the last step of a training that was stopped; nil if there is none.
  var lateDivergence: RunError? {
    guard epoch < epochs, trainer.steps > 0, !hasFiniteParameters else { return nil }
    return divergence(in: max(epoch, 1), cost: costs.last ?? 0)
  }

  /// The result with the network as it is, or its divergence: parameters may be finite and their cost
  /// not.
  func result() throws(NetworkError) -> Result<RunResult<S>, RunError> {
    let (network, epoch) = chosen ?? (trainer.network, self.epoch)
    let outputs = network.forward(run.inputs)
    let cost = run.loss.value(output: outputs, target: run.targets)
    guard cost.isFinite else { return .failure(divergence(in: epoch, cost: cost)) }
    if let limit = run.explosionLimit(for: cost), cost > limit {
      return .failure(
        .exploded(
          epoch: epoch, cost: cost, first: limit / Run<S>.explosionFactor,
          learningRate: trainer.optimizer.learningRate))
    }
    return .success(
      RunResult(
        model: try run.model(network, epochs: epoch), outputs: outputs, cost: cost,
        history: history, bestEpoch: chosen?.epoch, ending: ending))
  }

  private var ending: RunResult<S>.Ending {
    if isInterrupted { return .interrupted }
    return stopReason.map { .stopped($0) } ?? .completed
  }

  private var hasFiniteParameters: Bool {
    let network = trainer.network
    return network.parameters.allSatisfy(\.isFinite) && network.buffers.allSatisfy(\.isFinite)
  }

  private func divergence(in epoch: Int, cost: Double) -> RunError {
    .diverged(epoch: epoch, cost: cost, learningRate: trainer.optimizer.learningRate)
  }
}
