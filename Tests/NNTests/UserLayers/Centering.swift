import NN

/// A user's layer that couples samples and keeps a buffer: it takes the batch's mean from each feature, in
/// inference the mean of the last batch.
struct Centering: Layer {
  var description: String { "Centering" }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(
      outputWidth: inputWidth, buffers: [BufferShape("mean", [inputWidth], initialValue: 0)],
      backwardReads: [], couplesSamples: true)
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    for row in 0..<pass.input.rows {
      if pass.mode == .training { pass.buffers[row, 0] = mean(of: pass.input, row) }
      let mean = pass.buffers[row, 0]
      pass.output.rows(row..<row + 1).assign(pass.input.rows(row..<row + 1)) { $0 - mean }
    }
  }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    guard let inputGradient = pass.inputGradient else { return }
    for row in 0..<inputGradient.rows {
      let mean = pass.mode == .training ? mean(of: pass.outputGradient, row) : 0
      inputGradient.rows(row..<row + 1)
        .assign(pass.outputGradient.rows(row..<row + 1)) { $0 - mean }
    }
  }

  private func mean<S: Scalar>(of matrix: MatrixView<S>, _ row: Int) -> S {
    var sum: S = 0
    for column in 0..<matrix.columns { sum += matrix[row, column] }
    return sum / S(matrix.columns)
  }
}
