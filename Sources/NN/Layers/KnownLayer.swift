/// A layer whose type the passes know: they call it directly, where `any Layer` would cost more than the
/// work of a small layer does.
enum KnownLayer: Sendable {
  case linear(Linear)
  case tanh
  case sigmoid
  case relu
  /// A layer of a user's own.
  case other

  init(_ layer: any Layer) {
    switch layer {
    case let layer as Linear: self = .linear(layer)
    case is Tanh: self = .tanh
    case is Sigmoid: self = .sigmoid
    case is ReLU: self = .relu
    default: self = .other
    }
  }
}

extension Sequential {
  /// Layer `index`'s `forward`.
  @inline(__always)
  func forward(
    _ index: Int, _ input: MatrixView<S>, parameters: MatrixView<S>, output: MutableMatrixView<S>
  ) {
    func pass(through layer: some Layer) {
      layer.forward(input, parameters: parameters, output: output)
    }
    switch knownLayers[index] {
    case .linear(let layer): pass(through: layer)
    case .tanh: pass(through: Tanh())
    case .sigmoid: pass(through: Sigmoid())
    case .relu: pass(through: ReLU())
    case .other: pass(through: layers[index])
    }
  }

  /// Layer `index`'s `backward` which, unless `adds`, sets `parameterGradient` instead.
  @inline(__always)
  func backward(
    _ index: Int, input: MatrixView<S>, output: MatrixView<S>, outputGradient: MatrixView<S>,
    parameters: MatrixView<S>, inputGradient: MutableMatrixView<S>?,
    parameterGradient: MutableMatrixView<S>, adds: Bool
  ) {
    func pass(through layer: some Layer) {
      layer.backward(
        input: input, output: output, outputGradient: outputGradient, parameters: parameters,
        inputGradient: inputGradient, parameterGradient: parameterGradient)
    }
    switch knownLayers[index] {
    case .linear(let layer):
      layer.backward(
        input: input, outputGradient: outputGradient, parameters: parameters,
        inputGradient: inputGradient, parameterGradient: parameterGradient, adds: adds)
    case .tanh: pass(through: Tanh())
    case .sigmoid: pass(through: Sigmoid())
    case .relu: pass(through: ReLU())
    case .other:
      if !adds { parameterGradient.clear() }
      pass(through: layers[index])
    }
  }
}
