import NN

extension Run {
  /// Trains the network on up to `threads` threads and returns it with its history; the number of
  /// threads does not change the result.
  ///
  /// Throws `RunError.diverged`, and what an observer throws.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func train(
    threads: Int = .max, observers: [any RunObserver<S>] = []
  ) throws -> RunResult<S> {
    let training = Training(self, threads: threads)
    func tell(_ event: RunEvent<S>) throws {
      for observer in observers { try observer.observe(event, of: training) }
    }
    defer { for observer in observers { observer.end() } }
    func tellingOfDivergence<Value>(_ body: () throws(RunError) -> Value) throws -> Value {
      do throws(RunError) {
        return try body()
      } catch {
        try tell(.diverged(error))
        throw error
      }
    }
    try tell(.started)
    while training.goesOn {
      let cost = try tellingOfDivergence(training.trainOneEpoch)
      try tell(.epoch(training.epoch, cost: cost))
    }
    let result = try tellingOfDivergence(training.result)
    try tell(.finished(result))
    return result
  }
}
