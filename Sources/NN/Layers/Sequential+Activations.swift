extension Sequential {
  /// What each layer gives for the inputs, first to last: for each layer a matrix of samples x its width.
  ///
  /// inputs: samples x input width. Where this would take too much memory, `forEachLayer` shows the same
  /// block by block. Precondition: the inputs have the network's input width.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func activations(_ inputs: Matrix<S>) -> [Matrix<S>] {
    var activations = widths.dropFirst().map { Matrix<S>(rows: inputs.rows, columns: $0) }
    forEachLayer(inputs) { layer, rows, outputs in
      for (sample, row) in rows.enumerated() {
        for unit in 0..<outputs.rows { activations[layer][row, unit] = outputs[unit, sample] }
      }
    }
    return activations
  }
}
