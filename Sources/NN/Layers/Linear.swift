import FileIO

/// A fully connected layer: y = W x + b for each sample x.
///
/// For a batch, Y = W X + b with W [outputs x inputs], b [outputs], X [inputs x samples] and
/// Y [outputs x samples]. The gradients of the cost are
///
///     ∂W = ∂Y Xᵀ      ∂b = the sums of the rows of ∂Y      ∂X = Wᵀ ∂Y
public struct Linear: Layer {
  /// The width of the input.
  public let inputs: Int
  /// The width of the output.
  public let outputs: Int
  /// Whether there is a bias b.
  public let hasBias: Bool
  /// How the first weights and biases are drawn.
  public let initializer: any Initializer

  /// A layer from `inputs` to `outputs` features. Precondition: both are above 0.
  public init(
    _ inputs: Int, _ outputs: Int, bias: Bool = true,
    initializer: any Initializer = GlorotNormal()
  ) {
    require(inputs > 0 && outputs > 0, "Linear \(inputs) -> \(outputs): give widths above 0")
    self.inputs = inputs
    self.outputs = outputs
    hasBias = bias
    self.initializer = initializer
  }

  public var description: String {
    "Linear \(inputs) -> \(outputs)\(hasBias ? "" : " without bias")"
  }
  public var inputWidth: Int? { inputs }

  public func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    guard inputWidth == inputs else {
      throw NetworkError("input width \(inputWidth), expected \(inputs)")
    }
    let weight = TensorShape("weight", [outputs, inputs])
    return LayerPlan(
      outputWidth: outputs,
      tensors: hasBias ? [weight, TensorShape("bias", [outputs])] : [weight],
      backwardReads: .input)
  }

  public func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    initializer.initialize(
      weight: parameters.part(at: 0, rows: outputs, columns: inputs),
      bias: hasBias ? parameters.part(at: outputs * inputs, rows: outputs) : nil,
      using: &generator)
  }

  public func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    affineForward(pass.input, pass.parameters.base, hasBias: hasBias, into: pass.output)
  }

  public func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    affineBackward(
      input: pass.input, outputGradient: pass.outputGradient, pass.parameters.base,
      hasBias: hasBias, inputGradient: pass.inputGradient,
      parameterGradient: pass.parameterGradient.base, adds: true, pass.memory.resources)
  }

  /// The line of `nn list`, which says how the layer is written in words.
  static let help = "W x + b, written as its width and an activation: 64 relu"

  /// The word for a layer without b.
  static let noBias = Setting(
    flag: "no-bias", help: "Leave out b; stands after the width: 64 no-bias relu.")
}

extension Linear: FormedLayer {
  var form: Form { .affine(hasBias: hasBias) }
}

/// Y = W X + b, with the rows of W and then b at `parameters`.
@inline(__always)
func affineForward<S: Scalar>(
  _ input: MatrixView<S>, _ parameters: UnsafePointer<S>, hasBias: Bool,
  into output: MutableMatrixView<S>
) {
  let count = output.rows * input.rows
  output.product(
    MatrixView(parameters, rows: output.rows, columns: input.rows, rowStride: input.rows), input,
    bias: hasBias ? parameters + count : nil, accumulate: false)
}

/// The gradients of Y = W X + b. Adds to those of the parameters, or sets them if not `adds`.
///
/// The input's gradient comes first. In a training step in place, `parameterGradient` is the
/// parameters themselves, and they change after that.
@inline(__always)
func affineBackward<S: Scalar>(
  input: MatrixView<S>, outputGradient: MatrixView<S>, _ parameters: UnsafePointer<S>,
  hasBias: Bool, inputGradient: MutableMatrixView<S>?,
  parameterGradient: UnsafeMutablePointer<S>, adds: Bool, _ resources: Resources
) {
  let (outputs, inputs) = (outputGradient.rows, input.rows)
  inputGradient?.product(
    MatrixView(parameters, rows: outputs, columns: inputs, rowStride: inputs).transposed,
    outputGradient, bias: nil, accumulate: false)
  MutableMatrixView(
    parameterGradient, rows: outputs, columns: inputs, rowStride: inputs, resources: resources
  ).product(outputGradient, input.transposed, bias: nil, accumulate: adds)
  guard hasBias else { return }
  let bias = MutableMatrixView(
    parameterGradient + outputs * inputs, rows: outputs, columns: 1, rowStride: 1)
  if !adds { bias.clear() }
  bias.addRowSums(of: outputGradient)
}
