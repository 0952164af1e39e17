/// A layer of a network: it maps a batch to another one, and passes gradients back.
///
/// A layer is a value that holds its settings only. Its parameters are a range of the network's
/// parameter vector, and their gradient is the same range of a second vector. Numbers that
/// `backward` needs from `forward` are saved in memory that the layer's plan asks for. Batches are
/// views of features x samples (see `MatrixView`), valid only during the call.
///
/// A layer of your own needs `description`, `forward` and `backward`, and a `plan` if its output is
/// not as wide as its input, or if it has parameters or memory. `gradientCheck` tells whether they
/// agree.
public protocol Layer: Sendable, CustomStringConvertible {
  /// The width of the input that the layer takes; nil: any.
  var inputWidth: Int? { get }

  /// The width of the output, the parameters and the memory for an input of `inputWidth` features;
  /// throws `NetworkError` if the layer cannot take such an input.
  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan

  /// Sets the parameters to their initial values: a column that holds the plan's tensors in order.
  func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator)

  /// Sets the pass's `output` for its `input`. The two do not overlap.
  func forward<S: Scalar>(_ pass: ForwardPass<S>)

  /// Given the pass's `outputGradient`, sets its `inputGradient`, if there is one, and ADDS to its
  /// `parameterGradient`. The matrices of the pass do not overlap.
  func backward<S: Scalar>(_ pass: BackwardPass<S>)
}

extension Layer {
  /// nil: any width.
  public var inputWidth: Int? { nil }

  /// An output as wide as the input, without parameters or memory.
  public func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(outputWidth: inputWidth)
  }

  /// Nothing to initialize.
  public func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {}
}
