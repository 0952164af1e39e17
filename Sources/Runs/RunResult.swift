import NN

/// What a run gives.
public struct RunResult<S: Scalar>: Sendable {
  /// Why the training ended.
  public enum Ending: Equatable, Sendable {
    /// All epochs of the recipe are done.
    case completed
    /// An observer has stopped it, for this reason.
    case stopped(String)
  }

  /// The trained network, with what is needed to use it; its `epochs` are those that were done.
  public let model: Model<S>
  /// The network's outputs for the rows that it was trained on: samples x output width.
  public let outputs: Matrix<S>
  /// The cost of `outputs`.
  public let cost: Double
  /// The cost of each epoch: the mean of the costs before its steps.
  public let costs: [Double]
  /// Why the training ended.
  public let ending: Ending
}
