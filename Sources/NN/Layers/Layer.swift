/// One step of a network: it turns a batch into another and passes gradients back.
///
/// A layer is a value that holds its settings. Its parameters are a range of the network's one vector,
/// their gradient is the same range of a second one, and what it keeps from the way forward to the way
/// back stands in memory that it asks for in its plan. Batches come as views of features x samples (see
/// `MatrixView`), valid only during the call.
///
/// A layer of your own needs `plan`, `forward` and `backward`; `gradientCheck` tells whether they agree.
public protocol Layer: Sendable, CustomStringConvertible {
  /// The width of input that the layer takes; nil where any will do.
  var inputWidth: Int? { get }

  /// What the layer gives and needs for an input of `inputWidth` features; throws `NetworkError` where
  /// it cannot take it.
  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan

  /// Sets the parameters, a column as long as the plan's tensors together, to their initial values.
  func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator)

  /// Sets the pass's `output` for its `input`; they are apart from each other.
  func forward<S: Scalar>(_ pass: ForwardPass<S>)

  /// Given the gradient of the cost with respect to the output, sets the pass's `inputGradient`, where
  /// there is one, and ADDS to its `parameterGradient`. All matrices of the pass are apart from each
  /// other.
  func backward<S: Scalar>(_ pass: BackwardPass<S>)
}

extension Layer {
  /// Any width.
  public var inputWidth: Int? { nil }

  /// As wide as the input, without parameters or memory.
  public func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(outputWidth: inputWidth)
  }

  /// Nothing to initialize.
  public func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {}
}
