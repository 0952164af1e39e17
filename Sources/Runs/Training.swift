import NN

/// A run while it trains, as its observers see it.
public final class Training<S: Scalar> {
  /// The run that this is the training of.
  public let run: Run<S>
  /// The cost of each epoch so far: the mean of the costs before its steps.
  public private(set) var costs: [Double] = []
  /// Why the training is to end; nil: nobody has asked for it.
  public private(set) var stopReason: String?

  private let trainer: Trainer<S>
  private let batchSize: Int
  private var generator: RandomGenerator

  init(_ run: Run<S>, threads: Int) {
    self.run = run
    let recipe = run.recipe
    trainer = Trainer(
      run.network, loss: run.loss,
      optimizer: recipe.optimizer.optimizer(learningRate: recipe.learningRate), threads: threads)
    batchSize = recipe.batchSize.rows(of: run.inputs.rows)
    generator = RandomGenerator(seed: recipe.seed, stream: .shuffling)
    costs.reserveCapacity(recipe.epochs)
  }

  /// How many epochs are done.
  public var epoch: Int { costs.count }

  /// A snapshot of the network as the steps so far have left it; each costs a copy of the parameters.
  public var network: Sequential<S> { trainer.network }

  /// Ends the training after this event: the run then evaluates the network as it is. The first reason
  /// that is given is kept.
  public func stop(_ reason: String) { stopReason = stopReason ?? reason }

  /// Whether there is another epoch to train.
  var goesOn: Bool { epoch < run.recipe.epochs && stopReason == nil }

  /// Trains an epoch and returns its cost; throws where the training has diverged.
  func trainOneEpoch() throws(RunError) -> Double {
    let cost = trainer.trainOneEpoch(
      run.inputs, run.targets, batchSize: batchSize, using: &generator)
    // A cost shows what the step before it made of the parameters; the last step has no successor.
    guard cost.isFinite, epoch + 1 < run.recipe.epochs || hasFiniteParameters else {
      throw diverged(epoch: epoch + 1, cost: cost)
    }
    costs.append(cost)
    return cost
  }

  /// The trained network and what it makes of the data; throws where the training has diverged.
  func result() throws(RunError) -> RunResult<S> {
    // The step before an early end has had no successor either.
    if epoch < run.recipe.epochs, let cost = costs.last, !hasFiniteParameters {
      throw diverged(epoch: epoch, cost: cost)
    }
    let network = trainer.network
    let outputs = network.forward(run.inputs)
    return RunResult(
      model: run.model(network, epochs: epoch), outputs: outputs,
      cost: run.loss.value(outputs, run.targets), costs: costs,
      ending: stopReason.map { .stopped($0) } ?? .completed)
  }

  private var hasFiniteParameters: Bool { trainer.network.parameters.allSatisfy(\.isFinite) }

  private func diverged(epoch: Int, cost: Double) -> RunError {
    .diverged(epoch: epoch, cost: cost, learningRate: run.recipe.learningRate)
  }
}
