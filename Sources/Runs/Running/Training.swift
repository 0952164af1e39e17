import NN

/// A run in training, as its observers see it.
public final class Training<S: Scalar> {
  /// The run that is trained.
  public let run: Run<S>
  /// The number of epochs in the recipe.
  public let epochs: Int
  /// The cost of each epoch so far: the mean of the costs before its steps.
  public private(set) var costs: [Double] = []
  /// The cost of the rows that are held out, after each epoch so far; empty if none are.
  public private(set) var validationCosts: [Double] = []
  /// The reason to stop the training; nil: nobody has asked for it.
  public private(set) var stopReason: String?

  private let trainer: Trainer<S>
  /// The network that the run is to end with, and its epoch; nil: the last one.
  private var chosen: (network: Sequential<S>, epoch: Int)?
  private let batchSize: Int
  private var generator: RandomGenerator

  init(_ run: Run<S>, threads: Int) throws(RecipeError) {
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
    generator = RandomGenerator(seed: recipe.seed, stream: .shuffling)
    costs.reserveCapacity(epochs)
  }

  /// The number of epochs that are done.
  public var epoch: Int { costs.count }

  /// The network after the steps so far. Each call copies the parameters.
  public var network: Sequential<S> { trainer.network }

  /// Lets the run end with the network as it is now, however long it trains on.
  func choose() { chosen = (network, epoch) }

  /// Stops the training after this event; the run then finishes with the network as it is. If there
  /// are several reasons, the first is kept.
  public func stop(_ reason: String) { stopReason = stopReason ?? reason }

  /// Whether there is another epoch to train.
  var goesOn: Bool { epoch < epochs && stopReason == nil }

  /// Trains one epoch and returns its event: `epoch` or `diverged`.
  func trainOneEpoch() -> RunEvent<S> {
    let cost = trainer.trainOneEpoch(
      inputs: run.inputs, targets: run.targets, weights: run.weights, batchSize: batchSize,
      using: &generator)
    // A step's effect on the parameters shows in the next cost. After the last step there is none,
    // so the parameters are looked at.
    guard cost.isFinite, epoch + 1 < epochs || hasFiniteParameters else {
      return .diverged(divergence(in: epoch + 1, cost: cost))
    }
    costs.append(cost)
    if let heldOut = run.heldOutBatch {
      let outputs = trainer.network.forward(heldOut.inputs)
      validationCosts.append(run.loss.value(output: outputs, target: heldOut.targets))
    }
    return .epoch(epoch, cost: cost)
  }

  /// The divergence in the last step of a training that was stopped; nil if there is none.
  var lateDivergence: RunError? {
    guard epoch < epochs, let cost = costs.last, !hasFiniteParameters else { return nil }
    return divergence(in: epoch, cost: cost)
  }

  /// The result with the network as it is, or its divergence: parameters may be finite and their cost
  /// not.
  func result() throws(NetworkError) -> Result<RunResult<S>, RunError> {
    let (network, epoch) = chosen ?? (trainer.network, self.epoch)
    let outputs = network.forward(run.inputs)
    let cost = run.loss.value(output: outputs, target: run.targets)
    guard cost.isFinite else { return .failure(divergence(in: epoch, cost: cost)) }
    return .success(
      RunResult(
        model: try run.model(network, epochs: epoch), outputs: outputs, cost: cost, costs: costs,
        validationCosts: validationCosts,
        ending: stopReason.map { .stopped($0) } ?? .completed))
  }

  private var hasFiniteParameters: Bool {
    let network = trainer.network
    return network.parameters.allSatisfy(\.isFinite) && network.buffers.allSatisfy(\.isFinite)
  }

  private func divergence(in epoch: Int, cost: Double) -> RunError {
    .diverged(epoch: epoch, cost: cost, learningRate: trainer.optimizer.learningRate)
  }
}
