import NN

/// A user's dropout, of numbers that are drawn all at once.
struct OwnDropout: Layer {
  var probability = 0.3
  var stream = 0

  var description: String { "OwnDropout \(probability)" }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(outputWidth: inputWidth, savedPerSample: inputWidth, backwardReads: [])
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    guard pass.mode == .training else { return pass.output.assign(pass.input) }
    let (factors, probability) = (pass.saved, S(probability))
    let kept = 1 / (1 - probability)
    pass.drawUniform(into: factors, stream: stream)
    factors.assign(factors.view) { $0 < probability ? 0 : kept }
    pass.output.assign(pass.input, factors.view) { $0 * $1 }
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    guard let inputGradient = pass.inputGradient else { return }
    guard pass.mode == .training else { return inputGradient.assign(pass.outputGradient) }
    inputGradient.assign(pass.outputGradient, pass.saved.view) { $0 * $1 }
  }
}
