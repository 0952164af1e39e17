import NN

/// A user's layer made of others: y = (W x + b) s(V x + c), a gated linear unit (Y. Dauphin et al.,
/// "Language modeling with gated convolutional networks", 2017).
struct GatedUnit: Layer {
  let inputs: Int
  let outputs: Int

  var description: String { "GatedUnit \(inputs) -> \(outputs)" }
  var inputWidth: Int? { inputs }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    // Saved are value and gate.
    var plan = LayerPlan(
      outputWidth: outputs, savedPerSample: 2 * outputs,
      scratchPerSample: 2 * outputs + inputs, backwardReads: .input)
    try plan.nest(Linear(inputs, outputs), named: "value", inputWidth: inputWidth)
    try plan.nest(
      Nested([Linear(inputs, outputs), Sigmoid()]), named: "gate", inputWidth: inputWidth)
    return plan
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    let (value, gate) = (pass.saved.rows(0..<outputs), pass.saved.rows(outputs..<2 * outputs))
    pass.forward(0, pass.input, into: value)
    pass.forward(1, pass.input, into: gate)
    pass.output.assign(value.view, gate.view) { $0 * $1 }
  }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    let (value, gate) = (pass.saved.rows(0..<outputs), pass.saved.rows(outputs..<2 * outputs))
    let ofValue = pass.scratch.rows(0..<outputs)
    let ofGate = pass.scratch.rows(outputs..<2 * outputs)
    ofValue.assign(pass.outputGradient, gate.view) { $0 * $1 }
    ofGate.assign(pass.outputGradient, value.view) { $0 * $1 }
    pass.backward(
      0, input: pass.input, output: value.view, outputGradient: ofValue.view,
      into: pass.inputGradient)
    let share = pass.inputGradient.map { _ in
      pass.scratch.rows(2 * outputs..<2 * outputs + inputs)
    }
    pass.backward(
      1, input: pass.input, output: gate.view, outputGradient: ofGate.view, into: share)
    if let inputGradient = pass.inputGradient, let share { inputGradient.add(times: share.view) }
  }
}
