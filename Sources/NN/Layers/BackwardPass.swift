/// The backward pass of one part of a batch through a layer. Each gradient has the shape of what it
/// is taken with respect to.
public struct BackwardPass<S: Scalar> {
  /// The layer's input, input width x samples. It is valid only if the plan's `backwardReads` has
  /// it.
  public let input: MatrixView<S>
  /// The layer's output, output width x samples. It is valid only if `backwardReads` has it.
  public let output: MatrixView<S>
  /// The gradient of the cost with respect to the output: output width x samples.
  public let outputGradient: MatrixView<S>
  /// The gradient with respect to the input, input width x samples, which `backward` sets; nil if
  /// it is not needed.
  public let inputGradient: MutableMatrixView<S>?
  /// The gradient with respect to the parameters, a column, to which `backward` adds.
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

  /// Whether this is a pass in training or in inference.
  public var mode: Mode { memory.mode }
  /// The layer's parameters, a column.
  public var parameters: MatrixView<S> { memory.parameters }
  /// The layer's buffers, a column.
  public var buffers: MatrixView<S> { memory.buffers.view }
  /// What `forward` has saved: the plan's `savedPerSample` x samples.
  public var saved: MutableMatrixView<S> { memory.saved }
  /// What `forward` has saved for the whole batch: a column of the plan's `savedPerBatch`.
  public var savedForBatch: MutableMatrixView<S> { memory.savedForBatch }
  /// Memory to use during the call, not set at first: the plan's `scratchPerSample` x samples.
  public var scratch: MutableMatrixView<S> { memory.scratch }

  /// The random numbers that `forward` drew for `sample`, once more from the first.
  public func random(sample: Int) -> RandomGenerator {
    RandomGenerator(key: memory.key.bits, sample: memory.firstSample + sample)
  }

  /// Runs the backward pass of nested layer `index`, counted from 0 in the order of
  /// `LayerPlan.nest`. The layer adds to its own part of `parameterGradient`.
  ///
  /// `input` and `output` are those of the layer's forward pass. If its `backward` does not read
  /// one of them, any matrix of that shape will do. Precondition: the shapes fit the layer.
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
