import Datasets
import NN
import Runs
import Testing

/// A training that goes on from a state ends with the bits of one that was never interrupted.
struct TrainingStateTests {
  /// Interrupts a training after some epochs, in the middle of one if its batches allow it.
  private final class Interrupter<S: Scalar>: RunObserver {
    private let epoch: Int
    private let interruption: Interruption
    private(set) var state: TrainingState<S>?

    init(after epoch: Int, _ interruption: Interruption) {
      self.epoch = epoch
      self.interruption = interruption
    }

    func observe(_ event: RunEvent<S>, of training: Training<S>) {
      switch event {
      case .started: if epoch == 0 { interruption.request(2) }
      case .epoch(let done, _): if done == epoch { interruption.request(2) }
      case .finished: state = training.state
      case .diverged: break
      }
    }
  }

  /// A recipe in which everything depends on what came before: batches in random order, dropout, running
  /// means, early stopping.
  static func recipe(
    optimizer: String, schedule: String = "cosine warmup=3", precision: Precision = .f64
  ) -> Recipe {
    var recipe = Recipe(
      data: .dataset(.twoSpirals(points: 30, seed: 5)),
      network: "8 tanh, batch-norm, dropout 0.2, 1 sigmoid", optimizer: optimizer, epochs: 24,
      seed: 11, precision: precision)
    recipe.schedule = schedule
    recipe.validation = .share(0.2)
    recipe.patience = .epochs(20)
    recipe.batchSize = optimizer.hasPrefix("l-bfgs") ? .full : .rows(16)
    return recipe
  }

  static let optimizers = [
    "sgd", "sgd momentum=0.9 nesterov", "rmsprop", "adagrad", "adam", "adamw", "rprop", "l-bfgs",
  ]
  static let schedules = Catalogues.schedules.entries.map(\.name)

  private func check<S: Scalar>(_ recipe: Recipe, stops: [Int], as type: S.Type) throws {
    let run = try Run<S>(recipe)
    let whole = try run.train(threads: 2)
    var state: TrainingState<S>?
    for stop in stops {
      let interruption = Interruption()
      let interrupter = Interrupter<S>(after: stop, interruption)
      let part = try run.train(
        threads: 1, from: state, observers: [interrupter], interruption: interruption)
      state = interrupter.state
      #expect(part.ending == .interrupted && part.costs.count == stop)
    }
    let result = try run.train(threads: 1, from: state)
    #expect(try result.model.file().fileBytes == whole.model.file().fileBytes)
    #expect(result.history == whole.history && result.ending == whole.ending)
  }

  @Test(arguments: optimizers) func everyOptimizerGoesOn(optimizer: String) throws {
    var generator = RandomGenerator(seed: 3, stream: .data)
    let run = try Run<Double>(Self.recipe(optimizer: optimizer))
    let last = try run.train().costs.count - 1
    let stops = Set((0..<20).map { _ in Int(generator.next() % UInt64(last)) }).sorted()
    try check(Self.recipe(optimizer: optimizer), stops: stops, as: Double.self)
    try check(
      Self.recipe(optimizer: optimizer, precision: .f32), stops: [3, 4], as: Float.self)
  }

  @Test(arguments: schedules) func everyScheduleGoesOn(schedule: String) throws {
    try check(
      Self.recipe(optimizer: "adam", schedule: schedule), stops: [1, 7, 13], as: Double.self)
  }

  @Test func anEpochGoesOnInItsMiddle() throws {
    var recipe = Self.recipe(optimizer: "adam")
    recipe.batchSize = .rows(4)
    let run = try Run<Double>(recipe)
    let whole = try run.train()
    let training = try #require(try interruptedInEpoch(run, batches: 5))
    #expect(training.progress.batches == 5 && training.history.epochs == 2)
    let result = try run.train(from: training)
    #expect(result.model.network.parameters == whole.model.network.parameters)
    #expect(result.history == whole.history)
  }

  /// The state after two epochs and `batches` batches, made as a training that is interrupted there
  /// makes it.
  private func interruptedInEpoch(
    _ run: Run<Double>, batches: Int
  ) throws -> TrainingState<Double>? {
    let interruption = Interruption()
    let interrupter = Interrupter<Double>(after: 2, interruption)
    _ = try run.train(observers: [interrupter], interruption: interruption)
    guard var state = interrupter.state else { return nil }
    let trainer = Trainer(
      run.network, loss: run.loss, optimizer: Adam(), schedule: CosineAnnealing(warmup: 3),
      steps: 24 * ((run.inputs.rows + 3) / 4), seed: run.recipe.seed)
    trainer.network = state.network
    trainer.state = state.trainer
    var generator = state.generator
    var epoch = Epoch(rows: run.inputs.rows, batchSize: 4, using: &generator)
    for _ in 0..<batches {
      trainer.trainNextBatch(of: &epoch, inputs: run.inputs, targets: run.targets)
    }
    (state.network, state.trainer) = (trainer.network, trainer.state)
    state.progress = epoch.progress
    return state
  }
}
