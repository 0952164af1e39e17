import CKernels
import FileIO

extension Chain {
  /// Runs a batch through the layers from number `first` on, up to `end` (nil: to the last one).
  ///
  /// input: input width x samples; output: output width x samples; `memory`: the chain's. What the
  /// layers before `first` gave is still in memory from the call before. `first` must be 0 or a
  /// layer with parameters: an activation that works in place has overwritten its input.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func forward<S: Scalar>(
    _ input: MatrixView<S>, into output: MutableMatrixView<S>, _ memory: Memory<S>,
    from first: Int = 0, to end: Int? = nil
  ) {
    let blocks = PassBlocks(input, output.view, memory)
    for index in first..<(end ?? count) {
      let stage = stages + index
      let from = blocks.activation(stage.pointee.input)
      let to = UnsafeMutablePointer(mutating: blocks.activation(stage.pointee.output))
      switch stage.pointee.work {
      case .affine, .affineWithoutBias:
        affineForward(
          blocks.view(from, rows: stage.pointee.inputWidth),
          memory.parameterBase + stage.pointee.start.parameters,
          hasBias: stage.pointee.work == .affine,
          into: memory.block(to, rows: stage.pointee.outputWidth))
      case .elementwise:
        stage.pointee.function.unsafelyUnwrapped.value(
          from, into: to, count: stage.pointee.inputWidth * memory.rowStride,
          memory.resources.team)
      case .custom:
        customForward(
          index, blocks.view(from, rows: stage.pointee.inputWidth),
          memory.block(to, rows: stage.pointee.outputWidth), memory)
      }
    }
  }

  /// The batch after layer `index`, until the next layer runs: that may work in place.
  func batch<S: Scalar>(
    after index: Int, _ input: MatrixView<S>, _ output: MatrixView<S>, _ memory: Memory<S>
  ) -> MatrixView<S> {
    let blocks = PassBlocks(input, output, memory)
    let stage = stages + index
    return blocks.view(blocks.activation(stage.pointee.output), rows: stage.pointee.outputWidth)
  }

  /// Runs the backward pass of all layers, given the gradient with respect to the output.
  ///
  /// Sets `inputGradient`, if there is one. Adds to `parameterGradient`, or sets it if not `adds`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func backward<S: Scalar>(
    input: MatrixView<S>, output: MatrixView<S>, outputGradient: MatrixView<S>,
    inputGradient: MutableMatrixView<S>?, parameterGradient: MutableMatrixView<S>, adds: Bool,
    _ memory: Memory<S>
  ) {
    let blocks = PassBlocks(input, output, memory)
    blocks.check(outputGradient)
    if let inputGradient { blocks.check(inputGradient.view) }
    var gradient = outputGradient.base
    var index = count - 1
    while index >= 0 {
      let stage = stages + index
      // The gradient with respect to this layer's output is the one that the layer after it has
      // computed.
      let wanted =
        index == 0
        ? inputGradient?.base
        : memory.scratchBase + stage.pointee.inputGradient.row * memory.rowStride
      let (inputs, outputs) = (stage.pointee.inputWidth, stage.pointee.outputWidth)
      switch stage.pointee.work {
      case .affine, .affineWithoutBias:
        affineBackward(
          input: blocks.view(blocks.activation(stage.pointee.input), rows: inputs),
          outputGradient: blocks.view(gradient, rows: outputs),
          memory.parameterBase + stage.pointee.start.parameters,
          hasBias: stage.pointee.work == .affine,
          inputGradient: wanted.map { memory.block($0, rows: inputs) },
          parameterGradient: parameterGradient.base + stage.pointee.start.parameters, adds: adds,
          memory.resources)
      case .elementwise:
        if let wanted {
          let function = stage.pointee.function.unsafelyUnwrapped
          let read = function.readsOutput ? stage.pointee.output : stage.pointee.input
          function.gradient(
            reading: blocks.activation(read), gradient, into: wanted,
            count: inputs * memory.rowStride, memory.resources.team)
        }
      case .custom:
        customBackward(
          index, blocks.view(blocks.activation(stage.pointee.input), rows: inputs),
          blocks.view(blocks.activation(stage.pointee.output), rows: outputs),
          blocks.view(gradient, rows: outputs), wanted.map { memory.block($0, rows: inputs) },
          MutableMatrixView(
            parameterGradient.base + stage.pointee.start.parameters,
            rows: stage.pointee.parameterCount, columns: 1, rowStride: 1), adds: adds, memory)
      }
      if let wanted { gradient = UnsafePointer(wanted) }
      index -= 1
    }
  }

  /// Not inlined, so that the loop over the layers stays short: small networks rarely have this
  /// form.
  @inline(never)
  private func customForward<S: Scalar>(
    _ index: Int, _ input: MatrixView<S>, _ output: MutableMatrixView<S>, _ memory: Memory<S>
  ) {
    let stage = stages + index
    layers[index].layer.forward(
      ForwardPass(
        input, output,
        memory.part(
          index, stage.pointee.layer, at: stage.pointee.start, scratchStart: gradientRows)))
  }

  @inline(never)
  private func customBackward<S: Scalar>(
    _ index: Int, _ input: MatrixView<S>, _ output: MatrixView<S>,
    _ outputGradient: MatrixView<S>, _ inputGradient: MutableMatrixView<S>?,
    _ parameterGradient: MutableMatrixView<S>, adds: Bool, _ memory: Memory<S>
  ) {
    let stage = stages + index
    // A layer's `backward` always adds.
    if !adds { parameterGradient.clear() }
    layers[index].layer.backward(
      BackwardPass(
        input: input, output: output, outputGradient: outputGradient,
        inputGradient: inputGradient, parameterGradient: parameterGradient,
        memory.part(
          index, stage.pointee.layer, at: stage.pointee.start, scratchStart: gradientRows)))
  }
}

/// Gives the batches between the layers of a chain by their address alone: all blocks of a pass
/// have the same number of samples and the same row stride.
private struct PassBlocks<S: Scalar> {
  private let input: UnsafePointer<S>
  private let output: UnsafePointer<S>
  private let saved: UnsafePointer<S>
  private let savedStride: Int
  private let samples: Int
  private let rowStride: Int

  @inline(__always)
  init(_ input: MatrixView<S>, _ output: MatrixView<S>, _ memory: Memory<S>) {
    self.input = input.base
    self.output = output.base
    saved = UnsafePointer(memory.savedBase)
    savedStride = memory.savedStride
    samples = memory.samples
    rowStride = memory.rowStride
    check(input)
    check(output)
  }

  /// Stops the program unless `block` has the pass's number of samples and row stride.
  @inline(__always)
  func check(_ block: MatrixView<S>) {
    require(
      block.columns == samples && block.rowStride == rowStride && block.columnStride == 1,
      """
      a nested layer was given a matrix of another number of samples or row stride than its pass
      """)
  }

  @inline(__always)
  func activation(_ place: Place) -> UnsafePointer<S> {
    if place.row >= 0 { return saved + place.row * savedStride }
    return place == .input ? input : output
  }

  @inline(__always)
  func view(_ base: UnsafePointer<S>, rows: Int) -> MatrixView<S> {
    MatrixView(base, rows: rows, columns: samples, rowStride: rowStride)
  }
}
