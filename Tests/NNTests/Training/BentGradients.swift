@testable import NN

/// A loss whose gradient is 1% too large in one element.
struct BentLoss: Loss {
  let loss: any Loss

  var description: String { "bent \(loss)" }

  func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double {
    let cost = loss.evaluate(part)
    if let gradient = part.gradient, gradient.columns > 2 { gradient[1, 2] *= 1.01 }
    return cost
  }
}

/// A layer whose backward is wrong in one element: 1% too large, or no number.
struct BentLayer: Layer {
  enum Bend: Sendable {
    case inputGradient
    case parameterGradient(Int)
    case notANumber
  }

  let layer: any Layer
  let bend: Bend

  var description: String { "bent \(layer)" }
  var inputWidth: Int? { layer.inputWidth }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    try layer.plan(inputWidth: inputWidth)
  }

  func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    layer.initialize(parameters, using: &generator)
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) { layer.forward(pass) }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    layer.backward(pass)
    switch bend {
    case .inputGradient:
      if let inputGradient = pass.inputGradient, inputGradient.columns > 2 {
        inputGradient[1, 2] *= 1.01
      }
    case .parameterGradient(let element):
      pass.parameterGradient[element, 0] *= 1.01
    case .notANumber:
      if let inputGradient = pass.inputGradient { inputGradient[0, 0] = .nan }
    }
  }
}
