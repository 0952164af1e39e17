import NN

/// A user's layer from 3 to 2 features that makes one mistake.
struct Clumsy: Layer {
  enum Mistake: Sendable {
    /// It hands on an input of another width.
    case width
    /// It hands on an output of another number of samples.
    case columns
    /// It runs a layer that it did not nest.
    case index
    /// It wants the input's gradient in a matrix of another width.
    case inputGradient
    /// It takes a part of two of its 8 parameters there.
    case part(at: Int)
    /// It takes these rows of its input.
    case rows(Int, Int)
    /// It reads behind the last sample.
    case element
    /// It sets a matrix to one of another shape.
    case shape
  }

  let mistake: Mistake

  /// Runs the layer on four samples, there and back.
  static func run(_ mistake: Mistake) {
    let network = Sequential<Double>(inputs: 3) {
      Linear(3, 3)
      Clumsy(mistake: mistake)
    }
    _ = network.backward(
      Matrix(rows: 4, columns: 3), outputGradient: Matrix(rows: 4, columns: 2))
  }

  var description: String { "clumsy" }

  func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    var plan = LayerPlan(outputWidth: 2, scratchPerSample: 3)
    try plan.nest(Linear(3, 2), named: "inner", inputWidth: inputWidth)
    return plan
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    switch mistake {
    case .width: pass.forward(0, pass.input.rows(0..<2), into: pass.output)
    case .index: pass.forward(1, pass.input, into: pass.output)
    case .part(let offset): _ = pass.parameters.part(at: offset, rows: 2)
    case .rows(let first, let end): _ = pass.input.rows(first..<end)
    case .element: _ = pass.input[0, 4]
    case .shape: pass.output.assign(pass.input) { $0 }
    case .columns, .inputGradient: pass.forward(0, pass.input, into: pass.output)
    }
  }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    let input = pass.input
    switch mistake {
    case .columns:
      pass.backward(
        0, input: input, output: pass.parameters.part(at: 0, rows: 3, columns: 2).transposed,
        outputGradient: pass.outputGradient, into: pass.inputGradient)
    default:
      pass.backward(
        0, input: input, output: pass.output, outputGradient: pass.outputGradient,
        into: pass.scratch.rows(0..<2))
    }
  }
}
