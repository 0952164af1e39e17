/// The rectified linear unit: each element, or 0 where it is negative.
///
///     y = max(x, 0)      ∂x = ∂y where y > 0, else 0
///
/// V. Nair and G. E. Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
public struct ReLU: Layer {
  /// The layer for any width.
  public init() {}

  public var description: String { "ReLU" }
  public var backwardReads: BackwardReads { .output }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func forward<S: Scalar>(
    _ input: MatrixView<S>, parameters: MatrixView<S>, output: MutableMatrixView<S>
  ) {
    output.assignReLU(of: input)
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func backward<S: Scalar>(
    input: MatrixView<S>, output: MatrixView<S>, outputGradient: MatrixView<S>,
    parameters: MatrixView<S>, inputGradient: MutableMatrixView<S>?,
    parameterGradient: MutableMatrixView<S>
  ) {
    inputGradient?.assignReLUGradient(output: output, outputGradient: outputGradient)
  }
}
