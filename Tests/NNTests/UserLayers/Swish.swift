import NN

/// A user's activation y = x s(x) with s(x) = 1 / (1 + exp(-x)), made of a nested `Sigmoid`.
///
///     ∂x = ∂y (s + x s (1 - s))
///
/// It keeps s of each element and asks the nested layer for s (1 - s).
struct Swish: Layer {
  var description: String { "Swish" }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    var plan = LayerPlan(
      outputWidth: inputWidth, savedPerSample: inputWidth, scratchPerSample: inputWidth,
      backwardReads: .input)
    try plan.nest(Sigmoid(), named: "gate", inputWidth: inputWidth)
    return plan
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    pass.forward(0, pass.input, into: pass.saved)
    pass.output.assign(pass.input, pass.saved.view) { $0 * $1 }
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    guard let inputGradient = pass.inputGradient else { return }
    let slope = pass.scratch
    // The gate's share: ∂y x through the sigmoid.
    slope.assign(pass.outputGradient, pass.input) { $0 * $1 }
    pass.backward(
      0, input: pass.input, output: pass.saved.view, outputGradient: slope.view,
      into: inputGradient)
    slope.assign(pass.outputGradient, pass.saved.view) { $0 * $1 }
    inputGradient.add(times: slope.view)
  }
}
