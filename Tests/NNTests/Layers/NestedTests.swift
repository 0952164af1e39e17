import TestSupport
import Testing

@testable import NN

/// `Nested` and `Residual` against the same layers in a row, or written out.
struct NestedTests {
  private func inputs(_ rows: Int, _ columns: Int) -> Matrix<Double> {
    Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { Double($0 * 7919 % 257) / 128 - 1 })
  }

  /// The network of `layers` with the parameters of another.
  private func network(
    _ layers: [any Layer], inputs: Int, _ parameters: [Double]
  ) throws -> Sequential<Double> {
    var network = try Sequential<Double>(layers, inputs: inputs)
    network.parameters = parameters
    return network
  }

  static let chains: [[any Layer]] = [
    [Linear(3, 5), Tanh(), Linear(5, 4), Sigmoid()],
    [Tanh(), Linear(3, 4), LayerNorm(), ReLU(), Linear(4, 3)],
    [Swish(), Tanh(), Sigmoid(), Linear(3, 3), Swish(), Swish()],
    [BatchNorm(), Linear(3, 2), BatchNorm(), Tanh()],
  ]

  @Test(arguments: chains.indices) func nestingChangesNothing(index: Int) throws {
    let layers = Self.chains[index]
    let count = layers.count
    let nestings: [[any Layer]] = [
      [Nested(layers)], [Nested([Nested(layers)])],
      [Nested(Array(layers[..<2])), Nested(Array(layers[2...]))],
      Array(layers[..<1]) + [Nested(Array(layers[1..<count - 1]))] + [layers[count - 1]],
    ]
    let plain = try Sequential<Double>(layers, inputs: 3, seed: 5)
    for rows in [1, 7, 300] {
      let inputs = inputs(rows, 3)
      let gradient = self.inputs(rows, plain.outputWidth)
      for layers in nestings {
        let nested = try network(layers, inputs: 3, plain.parameters)
        for mode in [Mode.inference, .training] {
          #expect(nested.forward(inputs, mode: mode) == plain.forward(inputs, mode: mode))
          let (a, b) = (
            nested.backward(inputs, outputGradient: gradient, mode: mode),
            plain.backward(inputs, outputGradient: gradient, mode: mode)
          )
          #expect(a.inputs == b.inputs)
          #expect(a.parameters == b.parameters)
        }
      }
    }
  }

  /// Chains as wide at the end as at the start; the last layers of some read their own output, which y
  /// covers.
  static let residuals: [[any Layer]] = [
    [Linear(4, 6), Tanh(), Linear(6, 4)],
    [Linear(4, 6), Tanh(), Linear(6, 4), Tanh()],
    [Sigmoid()], [ReLU()], [Linear(4, 4), ReLU()], [Swish()],
    [Linear(4, 4), BatchNorm(), Sigmoid()], [LayerNorm(), Linear(4, 4), Nested([Tanh()])],
    [Linear(4, 3), Tanh(), Linear(3, 4), Dropout(0.3)], [Dropout(0.5), Sigmoid()],
  ]

  @Test(arguments: residuals.indices) func aResidualAddsItsInput(index: Int) throws {
    let layers = Self.residuals[index]
    let plain = try Sequential<Double>([Nested(layers)], inputs: 4, seed: 5)
    let residual = try network([Residual(layers)], inputs: 4, plain.parameters)
    for rows in [1, 7, 300] {
      let (inputs, gradient) = (inputs(rows, 4), inputs(rows, 4))
      for mode in [Mode.inference, .training] {
        // y = x + f(x), and ∂x = ∂y + what f passes back.
        let output = plain.forward(inputs, mode: mode)
        let expected = zip(output.elements, inputs.elements).map { $0 + $1 }
        #expect(residual.forward(inputs, mode: mode).elements == expected)
        let (a, b) = (
          residual.backward(inputs, outputGradient: gradient, mode: mode),
          plain.backward(inputs, outputGradient: gradient, mode: mode)
        )
        #expect(a.parameters == b.parameters)
        #expect(a.inputs.elements == zip(b.inputs.elements, gradient.elements).map { $0 + $1 })
      }
    }
  }

  @Test func residualsWithinResidualsPassTheCheckAndTrain() throws {
    let layers: [any Layer] = [
      Residual([
        Linear(2, 3), Residual([Tanh()]), Residual([Sigmoid(), Residual([Linear(3, 3), Tanh()])]),
        Linear(3, 2), Tanh(),
      ]), Linear(2, 1),
    ]
    let network = try Sequential<Double>(layers, seed: 1)
    let targets = inputs(20, 1)
    #expect(
      gradientCheck(network, MeanSquaredError(), inputs: inputs(20, 2), targets: targets).passed)
    let (many, manyTargets) = (inputs(400, 2), inputs(400, 1))
    var trained: [[Double]] = []
    for threads in [1, 2, 5] {
      let trainer = Trainer(
        network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1), threads: threads)
      let first = trainer.trainOneStep(inputs: many, targets: manyTargets)
      var last = first
      for _ in 0..<100 { last = trainer.trainOneStep(inputs: many, targets: manyTargets) }
      #expect(last < first)
      trained.append(trainer.network.parameters)
    }
    #expect(trained.allSatisfy { $0 == trained[0] })
  }

  @Test func tensorsHavePyTorchsNames() throws {
    let network = try Sequential<Float>([
      Linear(2, 3), Nested([Linear(3, 3), Residual([Linear(3, 3, bias: false)])]), BatchNorm(),
    ])
    #expect(
      network.tensors.map(\.name) == [
        "0.weight", "0.bias", "1.0.weight", "1.0.bias", "1.1.0.weight", "2.weight", "2.bias",
      ])
    #expect(
      network.bufferShapes.map(\.shape.name) == [
        "2.running_mean", "2.running_var", "2.num_batches_tracked",
      ])
  }

  @Test func whatDoesNotFitIsRefused() {
    #expect(throws: NetworkError.self) { try Sequential<Double>([Residual([Linear(2, 3)])]) }
    #expect {
      try Sequential<Double>([Linear(2, 3), Nested([Tanh(), Linear(4, 3)])])
    } throws: {
      "\($0)".contains("layer 1 (") && "\($0)".hasSuffix("input width 3, expected 4")
    }
    #expect(throws: NetworkError.self) { try Sequential<Double>([Nested([])], inputs: 2) }
    #expect(throws: NetworkError.self) { try Sequential<Double>([Residual([])], inputs: 2) }
    #expect(throws: NetworkError.self) { try Sequential<Double>([], inputs: 2) }
  }
}
