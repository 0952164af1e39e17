/// A rule that moves parameters against their gradient.
///
/// It is a value that holds its settings; what it remembers from step to step are vectors as long as
/// the parameters, which the trainer keeps.
public protocol Optimizer: Sendable, CustomStringConvertible {
  /// How many vectors of memory the rule needs.
  var memoryVectors: Int { get }

  /// c, where all that a step does is to add c times the gradient to the parameters; nil, the default,
  /// where it does more. `Trainer` then adds up the gradient in the parameters themselves if it can.
  var gradientFactor: Double? { get }

  /// Moves `parameters` given their `gradient`, both columns, in step `step`, counted from 1.
  ///
  /// memory: a row for each vector of memory, a column for each parameter; zero at first. The rule
  /// treats each parameter by itself, so a part of the vectors may be given at a time.
  func update<S: Scalar>(
    _ parameters: MutableMatrixView<S>, gradient: MatrixView<S>, memory: MutableMatrixView<S>,
    step: Int)
}

extension Optimizer {
  /// More than that.
  public var gradientFactor: Double? { nil }
}
