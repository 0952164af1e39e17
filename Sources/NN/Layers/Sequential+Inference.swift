extension Sequential {
  /// The network's output, samples x output width, for inputs of samples x input width.
  ///
  /// Each sample's output is computed by itself. That the inputs are as wide as the network's is a
  /// precondition.
  public func forward(_ inputs: Matrix<S>) -> Matrix<S> {
    checkInputs(inputs)
    var outputs = Matrix<S>(rows: inputs.rows, columns: outputWidth)
    let workspace = Workspace(self, capacity: min(inputs.rows, BatchPlan.blockSamples))
    parameters.withColumn { parameters in
      BatchPlan.forEachBlock(of: 0..<inputs.rows) { rows in
        workspace.activation(0, samples: rows.count).assignTransposed(rows: rows, of: inputs)
        let output = forward(
          in: workspace, samples: rows.count, parameters: parameters)
        outputs.assign(rows: rows, transposing: output)
      }
    }
    return outputs
  }

  /// The gradients of a cost with respect to the inputs and the parameters, given its gradient with
  /// respect to the network's output for these inputs.
  ///
  /// inputs: samples x input width; outputGradient: samples x output width.
  public func backward(
    _ inputs: Matrix<S>, outputGradient: Matrix<S>
  ) -> (inputs: Matrix<S>, parameters: [S]) {
    checkInputs(inputs)
    precondition(
      outputGradient.rows == inputs.rows && outputGradient.columns == outputWidth,
      "an output gradient of \(outputGradient.rows) x \(outputGradient.columns)")
    var inputGradient = inputs
    var parameterGradient = [S](repeating: 0, count: parameters.count)
    let workspace = Workspace(self, capacity: min(inputs.rows, BatchPlan.blockSamples))
    parameters.withColumn { parameters in
      parameterGradient.withMutableColumn { gradient in
        BatchPlan.forEachBlock(of: 0..<inputs.rows) { rows in
          let samples = rows.count
          workspace.activation(0, samples: samples).assignTransposed(rows: rows, of: inputs)
          forward(in: workspace, samples: samples, parameters: parameters)
          workspace.gradient(layers.count, samples: samples)
            .assignTransposed(rows: rows, of: outputGradient)
          backward(
            in: workspace, samples: samples, parameters: parameters, parameterGradient: gradient,
            wantsInputGradient: true)
          inputGradient.assign(
            rows: rows, transposing: workspace.gradient(0, samples: samples).view)
        }
      }
    }
    return (inputGradient, parameterGradient)
  }

  private func checkInputs(_ inputs: Matrix<S>) {
    precondition(
      inputs.columns == inputWidth,
      "inputs of \(inputs.columns) features for a network of \(inputWidth)")
  }
}
