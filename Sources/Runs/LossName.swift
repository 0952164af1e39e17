import NN

/// The losses by name.
public enum LossName: String, CaseIterable, Sendable {
  /// The mean of the squared differences.
  case mse
  /// For a target column of classes.
  case crossEntropy = "cross-entropy"

  /// The loss.
  public var loss: any Loss {
    switch self {
    case .mse: MeanSquaredError()
    case .crossEntropy: SoftmaxCrossEntropy()
    }
  }
}
