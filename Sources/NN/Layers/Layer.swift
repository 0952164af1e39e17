/// One step of a network: it turns a batch into another and passes gradients back.
///
/// A layer is a value that describes its shape; it holds no state. Its parameters are a range of the
/// network's one vector, and their gradient is the same range of a second one. Batches come as views
/// of features x samples (see `MatrixView`), valid only during the call.
///
/// A layer of your own needs `forward` and `backward`, and `gradientCheck` tells whether they agree.
public protocol Layer: Sendable, CustomStringConvertible {
  /// The width of input that the layer takes; nil where any will do.
  var inputWidth: Int? { get }

  /// The width of the output for an input of `inputWidth` features.
  func outputWidth(for inputWidth: Int) -> Int

  /// The layer's parameters, in the order in which they stand in its range.
  var tensors: [TensorShape] { get }

  /// What `backward` reads of the forward pass; the rest may have been overwritten by then.
  var backwardReads: BackwardReads { get }

  /// Sets the parameters, a column as long as the layer's tensors together, to their initial values.
  func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator)

  /// Sets `output` for `input`.
  ///
  /// input: input width x samples; output: output width x samples; they are the same matrix where
  /// the layer's `backwardReads` lets it work in place.
  func forward<S: Scalar>(
    _ input: MatrixView<S>, parameters: MatrixView<S>, output: MutableMatrixView<S>)

  /// Sets `inputGradient`, where there is one, and ADDS to `parameterGradient`, given the gradient
  /// of the cost with respect to the output.
  ///
  /// Gradients have the shapes of what they are gradients of. An `inputGradient` of a layer that
  /// reads no input may be the same matrix as `outputGradient`. `parameterGradient` may be the
  /// parameters themselves, in a step of gradient descent: read them before you add to it.
  func backward<S: Scalar>(
    input: MatrixView<S>, output: MatrixView<S>, outputGradient: MatrixView<S>,
    parameters: MatrixView<S>, inputGradient: MutableMatrixView<S>?,
    parameterGradient: MutableMatrixView<S>)
}

extension Layer {
  /// Any width.
  public var inputWidth: Int? { nil }

  /// As wide as the input.
  public func outputWidth(for inputWidth: Int) -> Int { inputWidth }

  /// No parameters.
  public var tensors: [TensorShape] { [] }

  /// Everything: the safe answer.
  public var backwardReads: BackwardReads { [.input, .output] }

  /// Nothing to initialize.
  public func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {}

  /// How many parameters the layer has.
  var parameterCount: Int { tensors.reduce(0) { $0 + $1.count } }
}

/// What a layer's `backward` reads of the forward pass.
public struct BackwardReads: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The layer's input.
  public static let input = BackwardReads(rawValue: 1)
  /// The layer's output.
  public static let output = BackwardReads(rawValue: 2)
}
