import NN

extension InputGrid {
  /// The network's outputs at the places as people read them, in natural units: places x outputs.
  func outputs<S: Scalar>(of network: Sequential<S>, _ task: PredictionTask) -> Matrix<Double> {
    let units = Array(0..<network.outputWidth)
    let values = values(of: network, [(network.layers.count - 1, units)])[0]
    var outputs = Matrix<Double>(rows: values.first?.count ?? 0, columns: units.count)
    for (column, values) in values.enumerated() {
      for (row, value) in values.enumerated() { outputs[row, column] = value }
    }
    return task.readable(scalings.unscaled(outputs))
  }
}
