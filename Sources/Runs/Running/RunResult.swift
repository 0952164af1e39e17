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

  /// The trained model. Its `epochs` are those after which the network had these weights.
  public let model: Model<S>
  /// The outputs of the trained network for the rows that it trained on: samples x output width.
  public let outputs: Matrix<S>
  /// The cost of these outputs.
  public let cost: Double
  /// The cost of each epoch: the mean of the costs before its steps.
  public let costs: [Double]
  /// The cost of the rows that are held out, after each epoch; empty if none are.
  public let validationCosts: [Double]
  /// Why the training ended.
  public let ending: Ending

  /// The epoch of the least validation cost, if the model has the weights of that; else nil.
  public var bestEpoch: Int? {
    guard let least = validationCosts.min(), model.epochs > 0,
      validationCosts[model.epochs - 1] == least
    else { return nil }
    return model.epochs
  }
}
