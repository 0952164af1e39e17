import NN

extension Run {
  /// Trains the network on up to `threads` threads and returns it with its history. The number of
  /// threads does not change the result.
  ///
  /// With a `state` of an earlier training of this run, it goes on from there as if that had never
  /// ended. It ends after the present batch as soon as the `interruption` is requested.
  ///
  /// Throws `RunError.diverged`, and any error that an observer throws.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func train(
    threads: Int = .max, from state: TrainingState<S>? = nil,
    observers: [any RunObserver<S>] = [], interruption: Interruption? = nil
  ) throws -> RunResult<S> {
    let training = try Training(self, from: state, threads: threads)
    // First, so that the others see what it has chosen.
    let stopping = try patience.map {
      EarlyStopping<S>(
        patience: $0, monitor: recipe.monitor, minimumDelta: recipe.minimumDelta)
    }
    let observers = (stopping.map { [$0] } ?? []) + observers
    defer { for observer in observers { observer.end() } }
    func tell(_ event: RunEvent<S>) throws {
      for observer in observers { try observer.observe(event, of: training) }
      if case .diverged(let error) = event { throw error }
    }
    try tell(.started)
    while training.goesOn {
      if let event = training.trainOneEpoch(interruption) { try tell(event) }
    }
    if let error = training.lateDivergence { try tell(.diverged(error)) }
    switch try training.result() {
    case .success(let result):
      try tell(.finished(result))
      return result
    case .failure(let error):
      try tell(.diverged(error))
      throw error
    }
  }

  /// After how many epochs without a new minimum the training stops; nil: it does not.
  private var patience: Int? {
    get throws(RecipeError) {
      let rows = try recipe.batchRows(of: inputs.rows)
      let steps = (inputs.rows + rows - 1) / rows
      return heldOut == nil ? nil : recipe.patience.epochs(ofSteps: steps)
    }
  }
}
