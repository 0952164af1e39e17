/// A training step that was played again, as it was before the parameters moved.
public struct ReplayedStep: Equatable, Sendable {
  /// The epoch, from 1.
  public let epoch: Int
  /// The batch within the epoch, from 1.
  public let batch: Int
  /// The step of the whole training, from 1.
  public let step: Int
  /// The learning rate.
  public let learningRate: Double
  /// The cost of the batch.
  public let cost: Double
  /// The length of the gradient.
  public let gradientNorm: Double
  /// The largest absolute value of the parameters.
  public let largestWeight: Double
  /// The largest absolute value that a layer gave.
  public let largestActivation: Double

  /// Whether all of it is finite.
  var isFinite: Bool {
    cost.isFinite && gradientNorm.isFinite && largestWeight.isFinite && largestActivation.isFinite
  }
}
