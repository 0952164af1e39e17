import NN

/// A run while it trains, as its observers see it.
public final class Training<S: Scalar> {
  /// The run that this is the training of.
  public let run: Run<S>
  /// How many epochs the recipe asks for.
  public let epochs: Int
  /// The cost of each epoch so far: the mean of the costs before its steps.
  public private(set) var costs: [Double] = []
  /// Why the training is to end; nil: nobody has asked for it.
  public private(set) var stopReason: String?

  private let trainer: Trainer<S>
  private let batchSize: Int
  private var generator: RandomGenerator

  init(_ run: Run<S>, threads: Int) throws(RecipeError) {
    self.run = run
    let recipe = run.recipe
    epochs = recipe.epochs
    let rows = run.inputs.rows
    batchSize = recipe.batchSize.rows(of: rows)
    trainer = Trainer(
      run.network, loss: run.loss, optimizer: try recipe.madeOptimizer(),
      schedule: try recipe.madeSchedule(),
      steps: epochs * ((rows + batchSize - 1) / batchSize),
      penalty: Penalty(l1: recipe.l1, l2: recipe.l2), clipping: recipe.clipping,
      seed: recipe.seed, threads: threads)
    generator = RandomGenerator(seed: recipe.seed, stream: .shuffling)
    costs.reserveCapacity(epochs)
  }

  /// How many epochs are done.
  public var epoch: Int { costs.count }

  /// A snapshot of the network as the steps so far have left it; each costs a copy of the parameters.
  public var network: Sequential<S> { trainer.network }

  /// Ends the training after this event: the run then evaluates the network as it is. The first reason
  /// that is given is kept.
  public func stop(_ reason: String) { stopReason = stopReason ?? reason }

  /// Whether there is another epoch to train.
  var goesOn: Bool { epoch < epochs && stopReason == nil }

  /// Trains an epoch and says what came of it: `epoch` or `diverged`.
  func trainOneEpoch() -> RunEvent<S> {
    let cost = trainer.trainOneEpoch(
      inputs: run.inputs, targets: run.targets, batchSize: batchSize, using: &generator)
    // A cost shows what the step before it made of the parameters; the last step has no successor.
    guard cost.isFinite, epoch + 1 < epochs || hasFiniteParameters else {
      return .diverged(divergence(in: epoch + 1, cost: cost))
    }
    costs.append(cost)
    return .epoch(epoch, cost: cost)
  }

  /// The divergence that an early end has kept from showing in a further cost, if there is one.
  var lateDivergence: RunError? {
    guard epoch < epochs, let cost = costs.last, !hasFiniteParameters else { return nil }
    return divergence(in: epoch, cost: cost)
  }

  /// The trained network and what it makes of the data.
  func result() throws(NetworkError) -> RunResult<S> {
    let network = trainer.network
    let outputs = network.forward(run.inputs)
    return RunResult(
      model: try run.model(network, epochs: epoch), outputs: outputs,
      cost: run.loss.value(output: outputs, target: run.targets), costs: costs,
      ending: stopReason.map { .stopped($0) } ?? .completed)
  }

  private var hasFiniteParameters: Bool {
    let network = trainer.network
    return network.parameters.allSatisfy(\.isFinite) && network.buffers.allSatisfy(\.isFinite)
  }

  private func divergence(in epoch: Int, cost: Double) -> RunError {
    .diverged(epoch: epoch, cost: cost, learningRate: trainer.optimizer.learningRate)
  }
}
