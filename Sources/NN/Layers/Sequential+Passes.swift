extension Sequential {
  /// Runs the samples that stand in the workspace's activation 0 through all layers.
  ///
  /// parameters: the network's, or a vector of the same shape in their place. Returns the output,
  /// which stands in the workspace.
  @specialized(where S == Float)
  @specialized(where S == Double)
  @discardableResult
  func forward(
    in workspace: Workspace<S>, samples: Int, parameters: MatrixView<S>
  ) -> MatrixView<S> {
    for index in layers.indices {
      forward(
        index, workspace.activation(index, samples: samples).view,
        parameters: parameters.part(
          at: ranges[index].lowerBound, rows: ranges[index].count, columns: 1),
        output: workspace.activation(index + 1, samples: samples))
    }
    return workspace.activation(layers.count, samples: samples).view
  }

  /// Passes the output's gradient, which stands in the workspace, back through all layers.
  ///
  /// Adds to `parameterGradient`, or sets it unless `adds`. Afterwards the input's gradient stands in
  /// the workspace's gradient 0 if `wantsInputGradient`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func backward(
    in workspace: Workspace<S>, samples: Int, parameters: MatrixView<S>,
    parameterGradient: MutableMatrixView<S>, wantsInputGradient: Bool, adds: Bool = true
  ) {
    for index in layers.indices.reversed() {
      let range = ranges[index]
      backward(
        index, input: workspace.activation(index, samples: samples).view,
        output: workspace.activation(index + 1, samples: samples).view,
        outputGradient: workspace.gradient(index + 1, samples: samples).view,
        parameters: parameters.part(
          at: ranges[index].lowerBound, rows: ranges[index].count, columns: 1),
        inputGradient: index > 0 || wantsInputGradient
          ? workspace.gradient(index, samples: samples) : nil,
        parameterGradient: parameterGradient.part(
          at: range.lowerBound, rows: range.count, columns: 1),
        adds: adds)
    }
  }
}
