import NN

/// All that the rest of a training depends on, between two batches.
///
/// A training that goes on from a state ends with the same bits as one that was never interrupted:
///
///     let state = training.state  // in an observer
///     let result = try run.train(from: state)
public struct TrainingState<S: Scalar>: Sendable {
  /// The network.
  public var network: Sequential<S>
  /// What the optimizer and the schedule remember.
  public var trainer: TrainerState<S>
  /// The random numbers for the order of rows, as they were when the present epoch began.
  public var generator: RandomGenerator
  /// How much of the present epoch is done.
  public var progress: EpochProgress
  /// The epochs that are done.
  public var history: TrainingHistory
  /// The network that the run is to end with if it does not get better, and its epoch; nil: the last
  /// one.
  public var chosen: (network: Sequential<S>, epoch: Int)?

  /// A state of the given parts, such as one that was kept in a file.
  public init(
    network: Sequential<S>, trainer: TrainerState<S>, generator: RandomGenerator,
    progress: EpochProgress, history: TrainingHistory,
    chosen: (network: Sequential<S>, epoch: Int)?
  ) {
    self.network = network
    self.trainer = trainer
    self.generator = generator
    self.progress = progress
    self.history = history
    self.chosen = chosen
  }
}
