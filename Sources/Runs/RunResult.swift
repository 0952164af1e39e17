import NN

/// The result of a run.
public struct RunResult<S: Scalar>: Sendable {
  /// Why the training ended.
  public enum Ending: Equatable, Sendable {
    /// All epochs of the recipe are done.
    case completed
    /// An observer has stopped the training, for this reason.
    case stopped(String)
  }

  /// The trained model. Its `epochs` are those that were done.
  public let model: Model<S>
  /// The outputs of the trained network for the rows of the data: samples x output width.
  public let outputs: Matrix<S>
  /// The cost of these outputs.
  public let cost: Double
  /// The cost of each epoch: the mean of the costs before its steps.
  public let costs: [Double]
  /// Why the training ended.
  public let ending: Ending
}
