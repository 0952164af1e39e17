/// Gradient descent, called stochastic where the batch is a sample of the data: p <- p - rate ∂p.
public struct SGD: Optimizer {
  /// How far a step goes along the gradient.
  public var learningRate: Double

  /// The rule with the given learning rate.
  public init(learningRate: Double) { self.learningRate = learningRate }

  public var description: String { "SGD, learning rate \(learningRate)" }
  public var memoryVectors: Int { 0 }
  public var gradientFactor: Double? { -learningRate }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: Scalar>(
    _ parameters: MutableMatrixView<S>, gradient: MatrixView<S>, memory: MutableMatrixView<S>,
    step: Int
  ) {
    parameters.add(S(-learningRate), times: gradient)
  }
}
