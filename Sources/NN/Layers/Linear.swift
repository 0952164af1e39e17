/// A fully connected layer: y = W x + b for each sample x.
///
/// For a batch, Y = W X + b with W [outputs x inputs], b [outputs], X [inputs x samples] and
/// Y [outputs x samples]. From the gradient ∂Y of the cost follow
///
///     ∂W = ∂Y Xᵀ      ∂b = the sums of the rows of ∂Y      ∂X = Wᵀ ∂Y
public struct Linear: Layer {
  /// The width of the input.
  public let inputs: Int
  /// The width of the output.
  public let outputs: Int
  /// How the weights are drawn; biases are zero.
  public let initialization: WeightInitialization

  /// A layer from `inputs` to `outputs` features.
  public init(
    _ inputs: Int, _ outputs: Int, initialization: WeightInitialization = .glorotNormal
  ) {
    precondition(inputs > 0 && outputs > 0, "Linear \(inputs) -> \(outputs) has no weights")
    self.inputs = inputs
    self.outputs = outputs
    self.initialization = initialization
  }

  public var description: String { "Linear \(inputs) -> \(outputs)" }
  public var inputWidth: Int? { inputs }
  public func outputWidth(for inputWidth: Int) -> Int { outputs }
  public var backwardReads: BackwardReads { .input }

  public var tensors: [TensorShape] {
    [TensorShape("weight", [outputs, inputs]), TensorShape("bias", [outputs])]
  }

  public func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    let (weight, bias) = weightAndBias(of: parameters)
    let deviation = initialization.standardDeviation(inputs: inputs, outputs: outputs)
    for output in 0..<outputs {
      for input in 0..<inputs { weight[output, input] = S(deviation * generator.normal()) }
      bias[output, 0] = 0
    }
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func forward<S: Scalar>(
    _ input: MatrixView<S>, parameters: MatrixView<S>, output: MutableMatrixView<S>
  ) {
    let (weight, bias) = weightAndBias(of: parameters)
    output.assignProduct(weight, input, plus: bias)
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func backward<S: Scalar>(
    input: MatrixView<S>, output: MatrixView<S>, outputGradient: MatrixView<S>,
    parameters: MatrixView<S>, inputGradient: MutableMatrixView<S>?,
    parameterGradient: MutableMatrixView<S>
  ) {
    backward(
      input: input, outputGradient: outputGradient, parameters: parameters,
      inputGradient: inputGradient, parameterGradient: parameterGradient, adds: true)
  }

  /// `backward` which, unless `adds`, sets `parameterGradient` instead.
  @inline(__always)
  func backward<S: Scalar>(
    input: MatrixView<S>, outputGradient: MatrixView<S>, parameters: MatrixView<S>,
    inputGradient: MutableMatrixView<S>?, parameterGradient: MutableMatrixView<S>, adds: Bool
  ) {
    let (weight, _) = weightAndBias(of: parameters)
    let (weightGradient, biasGradient) = weightAndBias(of: parameterGradient)
    inputGradient?.assignProduct(weight.transposed, outputGradient)
    if adds {
      weightGradient.addProduct(outputGradient, input.transposed)
    } else {
      weightGradient.assignProduct(outputGradient, input.transposed)
      biasGradient.clear()
    }
    biasGradient.addRowSums(of: outputGradient)
  }

  private func weightAndBias<S>(of all: MatrixView<S>) -> (MatrixView<S>, MatrixView<S>) {
    (
      all.part(at: 0, rows: outputs, columns: inputs),
      all.part(at: outputs * inputs, rows: outputs, columns: 1)
    )
  }

  private func weightAndBias<S>(
    of all: MutableMatrixView<S>
  ) -> (MutableMatrixView<S>, MutableMatrixView<S>) {
    (
      all.part(at: 0, rows: outputs, columns: inputs),
      all.part(at: outputs * inputs, rows: outputs, columns: 1)
    )
  }
}
