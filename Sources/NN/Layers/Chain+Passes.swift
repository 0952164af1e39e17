extension Chain {
  /// Runs a batch through all layers.
  ///
  /// input: input width x samples; output: output width x samples. `memory` is the chain's. With `first`
  /// the layers before that one are as they were run before; it must be one with parameters.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func forward<S: Scalar>(
    _ input: MatrixView<S>, into output: MutableMatrixView<S>, _ memory: Memory<S>,
    from first: Int = 0
  ) {
    for index in first..<count {
      let stage = stages + index
      let from = memory.activation(
        stage.pointee.input, stage.pointee.inputWidth, input: input, output: output.view)
      let to =
        stage.pointee.output == .output
        ? output : memory.activation(stage.pointee.output, stage.pointee.outputWidth)
      switch stage.pointee.form {
      case .affine(let hasBias):
        affineForward(
          from, memory.parameters.base + stage.pointee.start.parameters, hasBias: hasBias, into: to)
      case .elementwise(let function): function.value(from, into: to)
      case .custom: customForward(index, from, to, memory)
      }
    }
  }

  /// Passes the gradient with respect to the output back through all layers.
  ///
  /// Adds to `parameterGradient`, or sets it unless `adds`; sets `inputGradient` where there is one.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func backward<S: Scalar>(
    input: MatrixView<S>, output: MatrixView<S>, outputGradient: MatrixView<S>,
    inputGradient: MutableMatrixView<S>?, parameterGradient: MutableMatrixView<S>, adds: Bool,
    _ memory: Memory<S>
  ) {
    var index = count - 1
    while index >= 0 {
      let stage = stages + index
      let from = memory.activation(
        stage.pointee.input, stage.pointee.inputWidth, input: input, output: output)
      let to = memory.activation(
        stage.pointee.output, stage.pointee.outputWidth, input: input, output: output)
      let gradient =
        stage.pointee.outputGradient == .output
        ? outputGradient
        : memory.gradient(stage.pointee.outputGradient, stage.pointee.outputWidth).view
      let wanted =
        index == 0
        ? inputGradient : memory.gradient(stage.pointee.inputGradient, stage.pointee.inputWidth)
      switch stage.pointee.form {
      case .affine(let hasBias):
        affineBackward(
          input: from, outputGradient: gradient,
          memory.parameters.base + stage.pointee.start.parameters, hasBias: hasBias,
          inputGradient: wanted,
          parameterGradient: parameterGradient.base + stage.pointee.start.parameters, adds: adds,
          memory.resources)
      case .elementwise(let function):
        if let wanted {
          function.gradient(reading: function.readsOutput ? to : from, gradient, into: wanted)
        }
      case .custom:
        customBackward(
          index, from, to, gradient, wanted,
          MutableMatrixView(
            parameterGradient.base + stage.pointee.start.parameters,
            rows: stage.pointee.parameterCount, columns: 1, rowStride: 1), adds: adds, memory)
      }
      index -= 1
    }
  }

  /// Kept apart, so that the forms that small networks are made of stay a short loop.
  @inline(never)
  private func customForward<S: Scalar>(
    _ index: Int, _ input: MatrixView<S>, _ output: MutableMatrixView<S>, _ memory: Memory<S>
  ) {
    let stage = stages[index]
    layers[index].layer.forward(
      ForwardPass(
        input, output,
        memory.part(index, stage.layer, at: stage.start, scratchStart: gradientRows)))
  }

  @inline(never)
  private func customBackward<S: Scalar>(
    _ index: Int, _ input: MatrixView<S>, _ output: MatrixView<S>,
    _ outputGradient: MatrixView<S>, _ inputGradient: MutableMatrixView<S>?,
    _ parameterGradient: MutableMatrixView<S>, adds: Bool, _ memory: Memory<S>
  ) {
    let stage = stages[index]
    // A layer's `backward` only adds.
    if !adds { parameterGradient.clear() }
    layers[index].layer.backward(
      BackwardPass(
        input: input, output: output, outputGradient: outputGradient,
        inputGradient: inputGradient, parameterGradient: parameterGradient,
        memory.part(index, stage.layer, at: stage.start, scratchStart: gradientRows)))
  }
}

extension Memory {
  /// The block of a batch at `place` between two layers of a chain.
  @inline(__always)
  fileprivate func activation(_ place: Place, _ width: Int) -> MutableMatrixView<S> {
    MutableMatrixView(
      saved.base + place.row * savedStride, rows: width, columns: saved.columns,
      rowStride: saved.rowStride, resources: resources)
  }

  /// The same to read, or the chain's input or output.
  @inline(__always)
  fileprivate func activation(
    _ place: Place, _ width: Int, input: MatrixView<S>, output: MatrixView<S>
  ) -> MatrixView<S> {
    if place.row >= 0 { return activation(place, width).view }
    return place == .input ? input : output
  }

  /// The gradient at `place`.
  @inline(__always)
  fileprivate func gradient(_ place: Place, _ width: Int) -> MutableMatrixView<S> {
    MutableMatrixView(
      scratch.base + place.row * scratch.rowStride, rows: width, columns: scratch.columns,
      rowStride: scratch.rowStride, resources: resources)
  }
}
