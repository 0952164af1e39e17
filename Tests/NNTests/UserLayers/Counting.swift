import NN

/// A user's layer with a buffer that it changes though samples are not coupled: it counts what it has been
/// trained on, and adds nothing.
struct Counting: Layer {
  var description: String { "Counting" }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(
      outputWidth: inputWidth,
      buffers: [BufferShape("samples", [], initialValue: 0, isCount: true)], backwardReads: [])
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    if pass.mode == .training { pass.buffers[0, 0] += S(pass.input.columns) }
    pass.output.assign(pass.input)
  }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    pass.inputGradient?.assign(pass.outputGradient)
  }
}
