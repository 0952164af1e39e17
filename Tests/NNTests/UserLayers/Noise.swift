import NN

/// A user's layer with state between the passes: it multiplies each element by a random number from
/// 1 - a to 1 + a in training.
struct Noise: Layer {
  var amount = 0.5

  var description: String { "Noise \(amount)" }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(outputWidth: inputWidth, savedPerSample: inputWidth, backwardReads: [])
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    guard pass.mode == .training else { return pass.output.assign(pass.input) }
    for sample in 0..<pass.input.columns {
      var generator = pass.random(sample: sample)
      for row in 0..<pass.input.rows {
        pass.saved[row, sample] = S(1 + amount * (2 * generator.uniform() - 1))
      }
    }
    pass.output.assign(pass.input, pass.saved.view) { $0 * $1 }
  }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    guard let inputGradient = pass.inputGradient else { return }
    guard pass.mode == .training else { return inputGradient.assign(pass.outputGradient) }
    inputGradient.assign(pass.outputGradient, pass.saved.view) { $0 * $1 }
  }
}
