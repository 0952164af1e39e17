import NN

/// The result of a run.
public struct RunResult<S: Scalar>: Sendable {
  /// Why the training ended.
  public enum Ending: Equatable, Sendable {
    /// All epochs of the recipe are done.
    case completed
    /// An observer has stopped the training, for this reason.
    case stopped(String)
    /// The owner of the run has interrupted it; see `Interruption`.
    case interrupted
  }

  /// The trained model. Its `epochs` are those after which the network had these weights.
  public let model: Model<S>
  /// The outputs of the trained network for the rows that it trained on: samples x output width.
  public let outputs: Matrix<S>
  /// The cost of these outputs.
  public let cost: Double
  /// What is known of each epoch.
  public let history: TrainingHistory
  /// The epoch whose weights the model has because they were the best; nil: it has the last ones.
  public let bestEpoch: Int?
  /// Why the training ended.
  public let ending: Ending

  /// The cost of each epoch: the mean of the costs before its steps.
  public var costs: [Double] { history.costs }
  /// The cost of the rows that are held out, after each epoch; empty if none are.
  public var validationCosts: [Double] { history.validationCosts }
}
