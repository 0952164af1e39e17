import NN
import TestSupport
import Testing

/// Layers, a loss and an optimizer of a user's own, written with what `import NN` offers.
struct UserLayerTests {
  private func matrix(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix<Double> {
    var generator = RandomGenerator(seed: seed, stream: .data)
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in generator.normal() })
  }

  static let layers: [any Layer] = [
    Scale(), Noise(), OwnDropout(), GatedUnit(inputs: 4, outputs: 4), Centering(), Counting(),
    Swish(),
    Residual([GatedUnit(inputs: 4, outputs: 4), Scale(), Noise()]),
    Nested([Noise(), Centering(), Swish()]),
  ]

  @Test(arguments: layers) func everyLayerPassesTheCheck(layer: any Layer) throws {
    for layers in [[layer], [Linear(4, 4), layer, Tanh(), layer, Linear(4, 2)]] as [[any Layer]] {
      let network = try Sequential<Double>(layers, inputs: 4, seed: 1)
      let report = gradientCheck(
        network, LogCosh(), inputs: matrix(7, 4, seed: 2),
        targets: matrix(7, network.outputWidth, seed: 3))
      #expect(report.passed, "\(layer)")
    }
  }

  private func trained<S: Scalar>(
    _ type: S.Type, _ layer: any Layer, _ optimizer: any Optimizer, rows: Int, threads: Int
  ) throws -> (first: Double, last: Double, network: Sequential<S>) {
    let inputs = matrix(rows, 4, seed: 2)
    let targets = Matrix(
      rows: rows, columns: 1, elements: (0..<rows).map { inputs[$0, 0] - inputs[$0, 2] })
    let trainer = Trainer(
      try Sequential<S>([Linear(4, 4), layer, Tanh(), layer, Linear(4, 1)], seed: 1),
      loss: LogCosh(), optimizer: optimizer, threads: threads)
    var costs: [Double] = []
    for _ in 0..<40 {
      costs.append(trainer.trainOneStep(inputs: Matrix(inputs), targets: Matrix(targets)))
    }
    return (costs[0], costs[39], trainer.network)
  }

  @Test(arguments: layers) func everyLayerTrainsToTheSameBitsOnAnyThreads(layer: any Layer) throws {
    for optimizer in [SGD(learningRate: 0.1), SignDescent()] as [any Optimizer] {
      for rows in [20, 300] {
        let one = try trained(Float.self, layer, optimizer, rows: rows, threads: 1)
        #expect(one.last < one.first, "\(layer), \(optimizer), \(rows) rows")
        for threads in [2, 5] {
          let more = try trained(Float.self, layer, optimizer, rows: rows, threads: threads)
          #expect(more.network.parameters == one.network.parameters)
          #expect(more.network.buffers == one.network.buffers)
        }
      }
    }
  }

  /// A step of gradient descent is the gradient times the rate, though the layer reads parameters after
  /// it has added to their gradient.
  @Test(arguments: [5, 100, 400]) func parametersStayDuringAStep(rows: Int) throws {
    let network = try Sequential<Double>([Linear(4, 4), Scale(), Scale(), Linear(4, 1)], seed: 1)
    let (inputs, targets) = (matrix(rows, 4, seed: 2), matrix(rows, 1, seed: 3))
    let trainer = Trainer(network, loss: LogCosh(), optimizer: SGD(learningRate: 0.5))
    let gradient = trainer.gradient(inputs: inputs, targets: targets)
    trainer.trainOneStep(inputs: inputs, targets: targets)
    let expected = zip(network.parameters, gradient).map { $0 - 0.5 * $1 }
    #expect(
      firstDifference(trainer.network.parameters, expected, relative: 1e-12, absolute: 1e-14)
        == nil)
  }

  @Test func randomNumbersFollowTheSampleHoweverTheBatchIsCut() throws {
    let network = try Sequential<Double>([Noise(), Tanh(), OwnDropout(), Noise()], inputs: 3)
    let inputs = matrix(1000, 3, seed: 1)
    let outputs = network.forward(inputs, mode: .training, seed: 5, step: 1)
    #expect(network.forward(inputs, mode: .training, seed: 6, step: 1) != outputs)
    #expect(network.forward(inputs, mode: .training, seed: 5, step: 2) != outputs)
    #expect(
      network.forward(inputs.rows(0..<10), mode: .training, seed: 5, step: 1)
        == outputs.rows(0..<10))
    let trainer = Trainer(
      network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 1), seed: 5)
    let cost = trainer.trainOneStep(inputs: inputs, targets: inputs)
    let expected = MeanSquaredError().value(output: outputs, target: inputs)
    #expect(isClose(cost, expected, relative: 1e-13))
  }

  @Test func numbersAreUniformAndStreamsApart() throws {
    let ones = Matrix<Double>(rows: 1000, columns: 30, repeating: 1)
    func isKept(_ layers: [any Layer]) throws -> [Bool] {
      try Sequential<Double>(layers, inputs: 30).forward(ones, mode: .training)
        .elements.map { $0 != 0 }
    }
    func share(_ kept: [Bool]) -> Double { Double(kept.count { $0 }) / Double(kept.count) }
    let one = try isKept([OwnDropout()])
    #expect(abs(share(one) - 0.7) < 0.013)
    // Those of another layer are independent, and so are those of another stream.
    #expect(abs(share(try isKept([OwnDropout(), OwnDropout()])) - 0.49) < 0.014)
    let other = try isKept([OwnDropout(stream: 1)])
    #expect(abs(share(zip(one, other).map { $0 && $1 }) - 0.49) < 0.014)
  }

  @Test func buffersSeeEachSampleOnce() throws {
    let network = try Sequential<Float>(
      [Linear(4, 2), Counting(), Residual([Counting()])], seed: 1)
    let trainer = Trainer(
      network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1), threads: 2)
    let (inputs, targets) = (matrix(1000, 4, seed: 1), matrix(1000, 2, seed: 2))
    for _ in 0..<3 { trainer.trainOneStep(inputs: Matrix(inputs), targets: Matrix(targets)) }
    _ = trainer.gradient(inputs: Matrix(inputs), targets: Matrix(targets))
    _ = trainer.network.forward(Matrix(inputs), mode: .training)
    #expect(trainer.network.buffers == [3000, 3000])
  }

  @Test func aLayerThatCouplesSamplesSeesTheBatchWhole() throws {
    let network = try Sequential<Double>([Centering()], inputs: 4)
    let inputs = matrix(700, 4, seed: 1)
    let outputs = network.forward(inputs, mode: .training)
    for column in 0..<4 {
      #expect(abs((0..<700).reduce(0) { $0 + outputs[$1, column] }) < 1e-11)
    }
    #expect(network.forward(inputs) == inputs)
  }

  @Test func aNestedLayersTensorsAreCalledByItsName() throws {
    let network = try Sequential<Double>([Tanh(), GatedUnit(inputs: 2, outputs: 3)])
    #expect(
      network.tensors.map(\.name) == [
        "1.value.weight", "1.value.bias", "1.gate.0.weight", "1.gate.0.bias",
      ])
    let read = try Sequential<Double>(
      network.layers, parametersFrom: Safetensors(tensors: network.namedTensors))
    #expect(read.parameters == network.parameters)
  }

  /// More parameters than a thread moves at a time, in vectors whose parts stand apart.
  @Test func aUsersOptimizerMovesManyParametersInParts() throws {
    var trained: [[Float]] = []
    let inputs = Matrix<Float>(matrix(40, 200, seed: 1))
    let targets = Matrix<Float>(matrix(40, 2, seed: 2))
    for threads in [1, 2, 5] {
      let trainer = Trainer(
        try Sequential<Float>([Linear(200, 300), Tanh(), Linear(300, 2)], seed: 1),
        loss: MeanSquaredError(), optimizer: StateAdder(), threads: threads)
      for _ in 0..<3 { trainer.trainOneStep(inputs: inputs, targets: targets) }
      #expect(trainer.state.vectors.allSatisfy { $0 == 6 || $0 == 3 })
      trained.append(trainer.network.parameters)
    }
    #expect(trained.allSatisfy { $0 == trained[0] })
  }
}

/// An optimizer that adds rows of its state to each other: 1 to the first, twice the increase to the second.
private struct StateAdder: Optimizer {
  let learningRate = 0.1

  var description: String { "state adder" }
  var vectors: [String] { ["one", "two", "three"] }

  func update<S: Scalar>(_ update: Update<S>) {
    update.state.rows(2..<3).fill(1)
    update.state.rows(0..<1).add(times: update.state.rows(2..<3).view)
    update.state.rows(1..<2).add(2, times: update.state.rows(2..<3).view)
    update.state.rows(2..<3).fill(3)
    update.parameters.add(S(-update.rate), times: update.gradient.view)
  }
}
