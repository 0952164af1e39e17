#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Gradient descent with a rate for each parameter, from running means of its gradient and of the
/// gradient's square. In step k, with gradient g:
///
///     m <- β1 m + (1 - β1) g      v <- β2 v + (1 - β2) g²
///     p <- p - rate m / (1 - β1^k) / (sqrt(v / (1 - β2^k)) + ε)
///
/// D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", 2015.
public struct Adam: Optimizer {
  /// About how far a parameter moves in a step.
  public var learningRate: Double
  /// How much of the gradient's mean stays from step to step.
  public var beta1: Double
  /// How much of the mean of its square stays.
  public var beta2: Double
  /// What keeps the quotient finite where the gradient has always been 0.
  public var epsilon: Double

  /// The rule with the given settings, by default those of the paper.
  public init(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  public var description: String { "Adam, learning rate \(learningRate)" }
  public var memoryVectors: Int { 2 }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: Scalar>(
    _ parameters: MutableMatrixView<S>, gradient: MatrixView<S>, memory: MutableMatrixView<S>,
    step: Int
  ) {
    S.adam(
      parameters.rows, gradient: gradient.base, mean: memory.base,
      variance: memory.base + memory.rowStride, parameters: parameters.base, beta1: S(beta1),
      beta2: S(beta2), rate: S(learningRate / (1 - pow(beta1, Double(step)))),
      root: S(1 / (1 - pow(beta2, Double(step))).squareRoot()), epsilon: S(epsilon))
  }
}
