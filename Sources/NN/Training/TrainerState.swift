/// What further steps of a trainer depend on, besides the network: the number of steps, and what
/// the optimizer and the schedule remember.
public struct TrainerState<S: Scalar>: Equatable, Sendable {
  /// How many steps have been done.
  public var steps: Int
  /// How many of them this optimizer has done. It is fewer if the optimizer was exchanged on the
  /// way.
  public var optimizerSteps: Int
  /// The optimizer's vectors one after another, each as long as the parameters.
  public var vectors: [S]
  /// The optimizer's counters.
  public var counters: [Double]
  /// The schedule's counters.
  public var schedule: [Double]

  /// A state of the given parts, such as one that was kept in a file.
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
