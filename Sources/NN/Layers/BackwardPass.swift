/// One part of a batch on its way back through a layer. Gradients have the shapes of what they are
/// gradients of.
public struct BackwardPass<S: Scalar> {
  /// What the input was, input width x samples, if the plan says that `backward` reads it.
  public let input: MatrixView<S>
  /// What the output was, output width x samples, if the plan says that `backward` reads it.
  public let output: MatrixView<S>
  /// The gradient of the cost with respect to the output.
  public let outputGradient: MatrixView<S>
  /// The gradient with respect to the input, to be set; nil where nobody wants it.
  public let inputGradient: MutableMatrixView<S>?
  /// The gradient with respect to the parameters, a column, to be added to.
  public let parameterGradient: MutableMatrixView<S>
  let memory: Memory<S>

  @inline(__always)
  init(
    input: MatrixView<S>, output: MatrixView<S>, outputGradient: MatrixView<S>,
    inputGradient: MutableMatrixView<S>?, parameterGradient: MutableMatrixView<S>,
    _ memory: Memory<S>
  ) {
    self.input = input
    self.output = output
    self.outputGradient = outputGradient
    self.inputGradient = inputGradient?.using(memory.resources)
    self.parameterGradient = parameterGradient.using(memory.resources)
    self.memory = memory
  }

  /// What the pass is for.
  public var mode: Mode { memory.mode }
  /// The layer's parameters, a column.
  public var parameters: MatrixView<S> { memory.parameters }
  /// The layer's buffers, a column.
  public var buffers: MatrixView<S> { memory.buffers.view }
  /// What `forward` left there: the plan's `savedPerSample` x samples.
  public var saved: MutableMatrixView<S> { memory.saved }
  /// What `forward` left there for the whole batch, a column.
  public var savedForBatch: MutableMatrixView<S> { memory.savedForBatch }
  /// Memory for the time of the call: the plan's `scratchPerSample` x samples.
  public var scratch: MutableMatrixView<S> { memory.scratch }

  /// The random numbers that `forward` was given for `sample`, from the first one on.
  public func random(sample: Int) -> RandomGenerator {
    RandomGenerator(key: memory.key.bits, sample: memory.firstSample + sample)
  }

  /// Runs the layer that the plan nested as number `index` backward; it adds to its own part of the
  /// gradient of the parameters.
  ///
  /// `input` and `output` are what they were in `forward`; where the nested layer's `backward` does not
  /// read one of them, any matrix of its shape will do.
  public func backward(
    _ index: Int, input: MatrixView<S>, output: MatrixView<S>, outputGradient: MatrixView<S>,
    into inputGradient: MutableMatrixView<S>?
  ) {
    let nested = memory.nested(index)
    let start = memory.owner._withUnsafeGuaranteedRef { $0.starts[index].parameters }
    nested.owner._withUnsafeGuaranteedRef {
      let samples = self.outputGradient.columns
      $0.checkInput(input, samples: samples)
      $0.checkOutput(output, samples: samples)
      $0.checkOutput(outputGradient, samples: samples)
      if let inputGradient { $0.checkInput(inputGradient.view, samples: samples) }
      if case .elementwise(let function) = $0.form {
        guard let inputGradient else { return }
        return function.gradient(
          reading: function.readsOutput ? output : input, outputGradient,
          into: inputGradient.using(nested.resources))
      }
      $0.layer.backward(
        BackwardPass(
          input: input, output: output, outputGradient: outputGradient,
          inputGradient: inputGradient,
          parameterGradient: parameterGradient.part(at: start, rows: $0.parameterCount), nested))
    }
  }
}
