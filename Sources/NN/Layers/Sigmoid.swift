/// The logistic function of each element: an output between 0 and 1.
///
///     y = 1 / (1 + exp(-x))      ∂x = ∂y y (1 - y)
///
/// It overflows for no input and is accurate to 2 ulp in both tails.
public struct Sigmoid: Layer {
  /// The layer for any width.
  public init() {}

  public var description: String { "Sigmoid" }
  public var backwardReads: BackwardReads { .output }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func forward<S: Scalar>(
    _ input: MatrixView<S>, parameters: MatrixView<S>, output: MutableMatrixView<S>
  ) {
    output.assignSigmoid(of: input)
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func backward<S: Scalar>(
    input: MatrixView<S>, output: MatrixView<S>, outputGradient: MatrixView<S>,
    parameters: MatrixView<S>, inputGradient: MutableMatrixView<S>?,
    parameterGradient: MutableMatrixView<S>
  ) {
    inputGradient?.assignSigmoidGradient(output: output, outputGradient: outputGradient)
  }
}
