import NN

/// The optimizers by name.
public enum OptimizerName: String, CaseIterable, Sendable {
  case sgd, adam

  /// The rule with the given learning rate.
  public func optimizer(learningRate: Double) -> any Optimizer {
    switch self {
    case .sgd: SGD(learningRate: learningRate)
    case .adam: Adam(learningRate: learningRate)
    }
  }
}
