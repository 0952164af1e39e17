import FileIO

extension Sequential {
  /// The network's outputs, samples x output width, for inputs of samples x input width.
  ///
  /// In `.inference` a sample's output depends on that sample only. `.training` gives the outputs
  /// that a trainer with `seed` computes in step number `step`; the network does not change.
  /// Precondition: the inputs have the network's input width.
  public func forward(
    _ inputs: Matrix<S>, mode: Mode = .inference, seed: UInt64 = 0, step: Int = 1
  ) -> Matrix<S> {
    var outputs = Matrix<S>(rows: inputs.rows, columns: outputWidth)
    forEachBlock(of: inputs, mode, RandomKey(seed: seed, step: step)) { rows, workspace, memory in
      chain.forward(
        workspace.input(samples: rows.count).view, into: workspace.output(samples: rows.count),
        memory)
      outputs.assign(rows: rows, transposing: workspace.output(samples: rows.count).view)
    }
    return outputs
  }

  /// Runs the inputs through the layers one by one and shows `body` the output of each: the layer's
  /// number, the numbers of the rows, and a matrix of output width x rows that is valid only during the
  /// call.
  ///
  /// The rows come in blocks, and each block goes through all layers. The other arguments are those of
  /// `forward`.
  public func forEachLayer(
    _ inputs: Matrix<S>, mode: Mode = .inference, seed: UInt64 = 0, step: Int = 1,
    _ body: (_ layer: Int, _ rows: Range<Int>, _ outputs: MatrixView<S>) -> Void
  ) {
    forEachBlock(of: inputs, mode, RandomKey(seed: seed, step: step)) { rows, workspace, memory in
      let (input, output) = (
        workspace.input(samples: rows.count).view, workspace.output(samples: rows.count)
      )
      for index in 0..<chain.count {
        chain.forward(input, into: output, memory, from: index, to: index + 1)
        body(index, rows, chain.batch(after: index, input, output.view, memory))
      }
    }
  }

  /// The gradients of a cost with respect to the inputs and the parameters, given the gradient of
  /// that cost with respect to the outputs.
  ///
  /// inputs: samples x input width; outputGradient: samples x output width. Mode, seed and step are
  /// those of `forward`. Precondition: the shapes fit the network.
  public func backward(
    _ inputs: Matrix<S>, outputGradient: Matrix<S>, mode: Mode = .inference, seed: UInt64 = 0,
    step: Int = 1
  ) -> (inputs: Matrix<S>, parameters: [S]) {
    require(
      outputGradient.rows == inputs.rows && outputGradient.columns == outputWidth,
      """
      an output gradient of \(outputGradient.rows) x \(outputGradient.columns); \
      \(inputs.rows) x \(outputWidth) is needed
      """)
    var inputGradient = inputs
    var parameterGradient = [S](repeating: 0, count: storage.count)
    parameterGradient.withMutableColumn { gradient in
      forEachBlock(of: inputs, mode, RandomKey(seed: seed, step: step)) { rows, workspace, memory in
        let samples = rows.count
        let (input, output) = (
          workspace.input(samples: samples).view, workspace.output(samples: samples)
        )
        chain.forward(input, into: output, memory)
        workspace.outputGradient(samples: samples)
          .assignTransposed(rows: rows, of: outputGradient)
        chain.backward(
          input: input, output: output.view,
          outputGradient: workspace.outputGradient(samples: samples).view,
          inputGradient: workspace.inputGradient(samples: samples),
          parameterGradient: gradient, adds: true, memory)
        inputGradient.assign(
          rows: rows, transposing: workspace.inputGradient(samples: samples).view)
      }
    }
    return (inputGradient, parameterGradient)
  }

  /// Loads each block of the inputs into a workspace and calls `body` with its rows.
  private func forEachBlock(
    of inputs: Matrix<S>, _ mode: Mode, _ key: RandomKey,
    _ body: (Range<Int>, Workspace<S>, Memory<S>) -> Void
  ) {
    require(
      inputs.columns == inputWidth,
      "inputs of \(inputs.columns) features for a network of \(inputWidth)")
    let isWhole = mode == .training && chain.keepsWhole
    let most = isWhole ? inputs.rows : min(inputs.rows, Blocks.samples)
    let workspace = Workspace(self, capacity: most)
    // A copy, because a pass in training changes buffers.
    var buffers = bufferStorage
    storage.withColumn { parameters in
      buffers.withMutableColumn { buffers in
        Blocks.forEach(of: 0..<inputs.rows, most: max(most, 1)) { rows in
          workspace.input(samples: rows.count).assignTransposed(rows: rows, of: inputs)
          body(
            rows, workspace,
            workspace.memory(
              samples: rows.count, parameters: parameters, buffers: buffers, mode, key,
              firstSample: rows.lowerBound))
        }
      }
    }
  }
}
