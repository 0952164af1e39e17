@testable import NN

/// A layer around another one, with a fault that a gradient check has to find.
struct FaultyLayer: Layer {
  enum Fault: CaseIterable, Sendable {
    case setsParameterGradient, addsToInputGradient, worksForSixteenSamples, readsPadding
    case readsUnsetScratch, readsUnsetMemory, leavesOutputUnset
  }

  let layer: any Layer
  let fault: Fault

  var description: String { "\(layer) that \(fault)" }
  var inputWidth: Int? { layer.inputWidth }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    var plan = try layer.plan(inputWidth: inputWidth)
    plan.scratchPerSample = 1
    plan.savedPerSample = 1
    return plan
  }

  func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    layer.initialize(parameters, using: &generator)
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    let last = pass.output[pass.output.rows - 1, 0]
    layer.forward(pass)
    if fault == .leavesOutputUnset { pass.output[pass.output.rows - 1, 0] = last }
  }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    let gradient = pass.parameterGradient
    if fault == .setsParameterGradient { gradient.fill(0) }
    let before = pass.inputGradient?[0, 0] ?? 0
    layer.backward(pass)
    guard let inputGradient = pass.inputGradient else { return }
    switch fault {
    case .addsToInputGradient: inputGradient[0, 0] += before
    case .worksForSixteenSamples:
      for column in 16..<max(16, inputGradient.columns) { inputGradient[0, column] = 0 }
    case .readsPadding:
      let dy = pass.outputGradient
      if dy.rowStride > dy.columns { inputGradient[0, 0] += 0 * dy.base[dy.columns] }
    case .readsUnsetScratch: inputGradient[0, 0] += 0 * pass.scratch[0, 0]
    case .readsUnsetMemory: inputGradient[0, 0] += 0 * pass.saved[0, 0]
    case .setsParameterGradient, .leavesOutputUnset: break
    }
  }
}

/// y = x² with a plan that says what its `backward` reads, be it true or not.
struct Square: Layer {
  let reads: BackwardReads

  var description: String { "square" }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(outputWidth: inputWidth, backwardReads: reads)
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    pass.output.assign(pass.input) { $0 * $0 }
  }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    pass.inputGradient?.assign(pass.input, pass.outputGradient) { 2 * $0 * $1 }
  }
}

/// y = w x for each feature; `backward` reads w after it has added to its gradient, as it may.
struct LateScale: Layer {
  var description: String { "late scale" }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(
      outputWidth: inputWidth, tensors: [TensorShape("weight", [inputWidth])],
      backwardReads: .input)
  }

  func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    for row in 0..<parameters.rows { parameters[row, 0] = S(generator.normal()) }
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    for row in 0..<pass.input.rows {
      for column in 0..<pass.input.columns {
        pass.output[row, column] = pass.parameters[row, 0] * pass.input[row, column]
      }
    }
  }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    for row in 0..<pass.input.rows {
      for column in 0..<pass.input.columns {
        pass.parameterGradient[row, 0] += pass.outputGradient[row, column] * pass.input[row, column]
      }
      for column in 0..<pass.input.columns {
        pass.inputGradient?[row, column] =
          pass.parameters[row, 0] * pass.outputGradient[row, column]
      }
    }
  }
}

/// max(x, 0) with the given slope where x is 0.
struct Ramp: Layer {
  let slopeAtZero: Double

  var description: String { "ramp with slope \(slopeAtZero) at 0" }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) { pass.output.assign(pass.input) { max($0, 0) } }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    pass.inputGradient?.assign(pass.input, pass.outputGradient) {
      $0 > 0 ? $1 : $0 < 0 ? 0 : $1 * S(slopeAtZero)
    }
  }
}

/// The squared error, divided by the samples of each part and not by the batch's weight.
struct LossOfPart: Loss {
  var description: String { "mean over each part" }

  func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double {
    MeanSquaredError().evaluate(
      LossPart(
        output: part.output, target: part.target, sampleWeights: part.sampleWeights,
        batchWeight: Double(part.target.columns), gradient: part.gradient))
  }
}
