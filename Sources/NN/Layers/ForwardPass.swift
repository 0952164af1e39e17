import FileIO

/// The forward pass of one part of a batch through a layer.
public struct ForwardPass<S: Scalar> {
  /// The layer's input: input width x samples.
  public let input: MatrixView<S>
  /// The layer's output, which `forward` sets: output width x samples.
  public let output: MutableMatrixView<S>
  let memory: Memory<S>

  @inline(__always)
  init(_ input: MatrixView<S>, _ output: MutableMatrixView<S>, _ memory: Memory<S>) {
    self.input = input
    self.output = output.using(memory.resources)
    self.memory = memory
  }

  /// Whether this is a pass in training or in inference.
  public var mode: Mode { memory.mode }
  /// The layer's parameters, a column; `part(at:rows:columns:)` gives each tensor its shape.
  public var parameters: MatrixView<S> { memory.parameters }
  /// The layer's buffers, a column. Only a pass in training may change them.
  public var buffers: MutableMatrixView<S> { memory.buffers }
  /// Where the layer saves numbers for its `backward`: the plan's `savedPerSample` x samples.
  public var saved: MutableMatrixView<S> { memory.saved }
  /// Where it saves numbers for the whole batch: a column of the plan's `savedPerBatch`. For layers
  /// that couple samples, which get the whole batch in one pass.
  public var savedForBatch: MutableMatrixView<S> { memory.savedForBatch }
  /// Memory to use during the call, not set at first: the plan's `scratchPerSample` x samples.
  public var scratch: MutableMatrixView<S> { memory.scratch }

  /// Random numbers for `sample`, a column of this pass. They depend on the seed, the step, the
  /// layer and the sample's number in the whole batch, and not on how the batch is cut.
  public func random(sample: Int) -> RandomGenerator {
    RandomGenerator(key: memory.key.bits, sample: memory.firstSample + sample)
  }

  /// Sets `numbers`, a column for each sample of this pass, to random numbers from the uniform
  /// distribution over [0, 1), multiples of 2^-24. Precondition: there are as many columns as
  /// samples.
  ///
  /// Like those of `random`, they do not depend on how the batch is cut, and they are the same in
  /// both precisions. This is faster than to draw them one by one. Each `stream` has other numbers.
  public func drawUniform(into numbers: MutableMatrixView<S>, stream: Int = 0) {
    require(
      numbers.columns == input.columns,
      "random numbers for \(numbers.columns) samples of \(input.columns)")
    S.loops.pointee.uniform(
      numbers.rows, numbers.columns, memory.key.stream(stream).bits, memory.firstSample,
      numbers.base, numbers.rowStride)
  }

  /// Runs nested layer `index`, counted from 0 in the order of `LayerPlan.nest`, on all samples of
  /// this pass. Precondition: the shapes fit the layer.
  public func forward(_ index: Int, _ input: MatrixView<S>, into output: MutableMatrixView<S>) {
    let memory = memory.nested(index)
    memory.owner._withUnsafeGuaranteedRef {
      $0.checkInput(input, samples: self.input.columns)
      $0.checkOutput(output.view, samples: self.input.columns)
      if case .elementwise(let function) = $0.form {
        function.value(input, into: output.using(memory.resources))
      } else {
        $0.layer.forward(ForwardPass(input, output, memory))
      }
    }
  }
}
