/// The hyperbolic tangent of each element: an output between -1 and 1.
///
///     y = tanh x      ∂x = ∂y (1 - y²)
///
/// It overflows for no input and is accurate to 2 ulp everywhere, near 0 as well.
public struct Tanh: Layer {
  /// The layer for any width.
  public init() {}

  public var description: String { "Tanh" }
  public var backwardReads: BackwardReads { .output }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func forward<S: Scalar>(
    _ input: MatrixView<S>, parameters: MatrixView<S>, output: MutableMatrixView<S>
  ) {
    output.assignTanh(of: input)
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func backward<S: Scalar>(
    input: MatrixView<S>, output: MatrixView<S>, outputGradient: MatrixView<S>,
    parameters: MatrixView<S>, inputGradient: MutableMatrixView<S>?,
    parameterGradient: MutableMatrixView<S>
  ) {
    inputGradient?.assignTanhGradient(output: output, outputGradient: outputGradient)
  }
}
