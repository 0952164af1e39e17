/// What is known of a training step besides its cost.
public struct StepFacts: Equatable, Sendable {
  /// The learning rate of the step.
  public let learningRate: Double
  /// The length √(Σ g²) of the gradient at the start of the step, before clipping and without the
  /// penalty; for an optimizer that evaluates the cost, such as L-BFGS, with the penalty.
  public let gradientNorm: Double
}
