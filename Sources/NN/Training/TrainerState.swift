/// How far a training is, beside the network: what a further step depends on.
public struct TrainerState<S: Scalar>: Equatable, Sendable {
  /// How many steps have been done.
  public var steps: Int
  /// How many of them the optimizer has done, which may have been set after the first.
  public var optimizerSteps: Int
  /// The optimizer's vectors one after another, each as long as the parameters.
  public var vectors: [S]
  /// Its counters.
  public var counters: [Double]
  /// What the schedule remembers.
  public var schedule: [Double]

  /// A state, as a file may have kept it.
  public init(
    steps: Int, optimizerSteps: Int, vectors: [S], counters: [Double], schedule: [Double]
  ) {
    self.steps = steps
    self.optimizerSteps = optimizerSteps
    self.vectors = vectors
    self.counters = counters
    self.schedule = schedule
  }
}
