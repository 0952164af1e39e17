import NN

/// A user's layer with a setting and a parameter for each feature: y = f g x with a fixed factor f.
///
///     ∂g = f Σ ∂y x over the samples      ∂x = f g ∂y
struct Scale: Layer {
  var factor = 2.0

  var description: String { "Scale \(factor)" }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(
      outputWidth: inputWidth, tensors: [TensorShape("gain", [inputWidth])], backwardReads: .input)
  }

  func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    for row in 0..<parameters.rows { parameters[row, 0] = S(0.5 + generator.uniform()) }
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    for row in 0..<pass.input.rows {
      let gain = S(factor) * pass.parameters[row, 0]
      pass.output.rows(row..<row + 1).assign(pass.input.rows(row..<row + 1)) { gain * $0 }
    }
  }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    for row in 0..<pass.input.rows {
      let gain = S(factor) * pass.parameters[row, 0]
      var sum: S = 0
      for column in 0..<pass.input.columns {
        sum += pass.outputGradient[row, column] * pass.input[row, column]
      }
      pass.inputGradient?.rows(row..<row + 1)
        .assign(pass.outputGradient.rows(row..<row + 1)) { gain * $0 }
      // Added before the parameters are read again for the next row: they must not move meanwhile.
      pass.parameterGradient[row, 0] += S(factor) * sum
    }
  }
}
