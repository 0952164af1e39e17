import FileIO
import NN

extension Checkpoint {
  /// The checkpoint in `file` of the training of `run`. Throws `ModelFileError` if it is of another
  /// run.
  public init(_ file: CheckpointFile, of run: Run<S>) throws(ModelFileError) {
    do throws(NetworkError) {
      state = try Self.state(CheckpointTensors(file.tensors), run, bestEpoch: file.bestEpoch)
      vectorNames = try Self.optimizer(of: run).vectors
    } catch {
      throw ModelFileError(path: file.path, message: "\(error); give one of this run")
    }
    record = file.record
  }

  private static func optimizer(of run: Run<S>) throws(NetworkError) -> any Optimizer {
    try made { () throws(RecipeError) in try run.recipe.madeOptimizer() }
  }

  private static func batchCount(of run: Run<S>) throws(NetworkError) -> Int {
    let rows = try made { () throws(RecipeError) in try run.recipe.batchRows(of: run.inputs.rows) }
    return (run.inputs.rows + rows - 1) / rows
  }

  private static func made<Product>(
    _ make: () throws(RecipeError) -> Product
  ) throws(NetworkError) -> Product {
    do throws(RecipeError) { return try make() } catch { throw NetworkError(error.description) }
  }

  private static func state(
    _ tensors: CheckpointTensors, _ run: Run<S>, bestEpoch: Int
  ) throws(NetworkError) -> TrainingState<S> {
    let optimizer = try optimizer(of: run)
    let network = try tensors.network("network", like: run.network)
    let width = network.parameters.count
    var vectors: [S] = []
    for name in optimizer.vectors {
      vectors += try tensors.numbers("optimizer.\(name)", count: width) as [S]
    }
    let steps = try tensors.counts("counters.steps", count: 2)
    guard steps[0] >= steps[1], steps[1] >= 0, steps[0] < 1 << 53 else {
      throw NetworkError("tensor 'counters.steps' holds \(steps), which no training has")
    }
    let words = try tensors.counts("counters.random", count: 4)
    guard let generator = RandomGenerator(words: words.map { UInt64(bitPattern: $0) }) else {
      throw NetworkError("tensor 'counters.random' holds no random numbers")
    }
    let epoch: [Double] = try tensors.numbers("counters.epoch", count: 3)
    let history = try tensors.history()
    guard let batches = Int(exactly: epoch[0]), batches >= 0, batches < (try batchCount(of: run)),
      history.epochs <= Recipe.mostEpochs, bestEpoch <= history.epochs,
      history.validationCosts.isEmpty == (run.heldOut == nil || history.epochs == 0)
    else { throw NetworkError("its history and its counters do not fit each other") }
    let schedule = try made { () throws(RecipeError) in try run.recipe.madeSchedule() }
    return TrainingState(
      network: network,
      trainer: TrainerState(
        steps: Int(steps[0]), optimizerSteps: Int(steps[1]), vectors: vectors,
        counters: try tensors.numbers("counters.optimizer", count: optimizer.counters.count),
        schedule: try tensors.numbers("counters.schedule", count: schedule.counters.count)),
      generator: generator,
      progress: EpochProgress(batches: batches, costSum: epoch[1], weightSum: epoch[2]),
      history: history,
      chosen: bestEpoch == 0
        ? nil : (try tensors.network("best", like: run.network), bestEpoch))
  }
}
