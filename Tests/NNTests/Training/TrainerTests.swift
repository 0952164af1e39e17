import TestSupport
import Testing

@testable import NN

struct TrainerTests {
  private func data(_ rows: Int) -> (inputs: Matrix<Double>, targets: Matrix<Double>) {
    var generator = RandomGenerator(seed: 1, stream: .data)
    let inputs = Matrix(
      rows: rows, columns: 2, elements: (0..<2 * rows).map { _ in generator.normal() })
    let targets = Matrix(
      rows: rows, columns: 1,
      elements: (0..<rows).map { inputs[$0, 0] * inputs[$0, 1] > 0 ? 1 : 0 })
    return (inputs, targets)
  }

  private func trained(
    rows: Int, batchSize: Int, threads: Int, epochs: Int = 5
  ) -> (parameters: [Double], costs: [Double]) {
    let (inputs, targets) = data(rows)
    let trainer = Trainer(
      Sequential<Double>.twoSpirals(seed: 1), loss: MeanSquaredError(),
      optimizer: SGD(learningRate: 0.1),
      threads: threads)
    var generator = RandomGenerator(seed: 2, stream: .shuffling)
    let costs = (0..<epochs).map { _ in
      trainer.trainOneEpoch(
        inputs: inputs, targets: targets, batchSize: batchSize, using: &generator)
    }
    return (trainer.network.parameters, costs)
  }

  @Test(arguments: [1, 63, 200, 400, 1000, 5000])
  func theNumberOfThreadsDoesNotChangeABit(rows: Int) {
    let one = trained(rows: rows, batchSize: rows, threads: 1)
    for threads in [2, 3, 5] {
      let more = trained(rows: rows, batchSize: rows, threads: threads)
      #expect(more.parameters == one.parameters)
      #expect(more.costs == one.costs)
    }
  }

  @Test(arguments: [1, 16, 40, 128, 300])
  func threadsThatShareALayerDoNotChangeABit(rows: Int) {
    // Wide enough for several parts of each product and of each activation.
    func trained(threads: Int) -> [Float] {
      let (inputs, targets) = data(rows)
      let trainer = Trainer(
        Sequential<Float>(seed: 3) {
          Linear(2, 700); Tanh()
          Linear(700, 500); ReLU()
          Linear(500, 1); Sigmoid()
        }, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1), threads: threads)
      for _ in 0..<3 { trainer.trainOneStep(inputs: Matrix(inputs), targets: Matrix(targets)) }
      return trainer.network.parameters
    }
    let one = trained(threads: 1)
    for threads in [2, 3, 5] { #expect(trained(threads: threads) == one) }
  }

  @Test(arguments: [1, 40, 128, 129, 400])
  func aStepAddsTheGradientTimesTheRate(rows: Int) {
    // Up to 128 rows the step is done in place, beyond that by way of a gradient.
    let (inputs, targets) = data(rows)
    let trainer = Trainer(
      Sequential<Double>.twoSpirals(seed: 2), loss: MeanSquaredError(),
      optimizer: SGD(learningRate: 0.3))
    for _ in 0..<3 {
      let before = trainer.network.parameters
      let gradient = trainer.gradient(inputs: inputs, targets: targets)
      trainer.trainOneStep(inputs: inputs, targets: targets)
      let expected = zip(before, gradient).map { $0 - 0.3 * $1 }
      #expect(
        firstDifference(
          trainer.network.parameters, expected, relative: 1e-12, absolute: 1e-14) == nil)
    }
  }

  @Test func theGradientIsThatOfTheWholeBatch() {
    let (inputs, targets) = data(1000)
    let network = Sequential<Double>.twoSpirals(seed: 4)
    let trainer = Trainer(
      network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1), threads: 2)
    let outputs = network.forward(inputs)
    let expected = network.backward(
      inputs, outputGradient: MeanSquaredError().gradient(output: outputs, target: targets)
    ).parameters
    #expect(
      firstDifference(
        trainer.gradient(inputs: inputs, targets: targets), expected, relative: 1e-10,
        absolute: 1e-15) == nil)
    #expect(
      isClose(
        trainer.trainOneStep(inputs: inputs, targets: targets),
        MeanSquaredError().value(output: outputs, target: targets),
        relative: 1e-13))
  }

  /// Each gradient is found anew, of one block or of several in each shard, through layers of the
  /// framework and through a user's own.
  @Test(arguments: [1, 100, 10_000]) func gradientsDoNotAddUp(rows: Int) {
    let (inputs, targets) = data(rows)
    let network = Sequential<Double>(seed: 4) {
      Linear(2, 8)
      Gain()
      Tanh()
      Linear(8, 1)
    }
    let trainer = Trainer(network, loss: MeanSquaredError(), optimizer: Adam(), threads: 2)
    let expected = network.backward(
      inputs,
      outputGradient: MeanSquaredError().gradient(output: network.forward(inputs), target: targets)
    ).parameters
    for _ in 0..<2 {
      #expect(
        firstDifference(
          trainer.gradient(inputs: inputs, targets: targets), expected, relative: 1e-9,
          absolute: 1e-14) == nil)
    }
  }

  @Test func batchesGoThroughAllRowsOnce() {
    // A rate of nearly nothing: the mean of the batches' costs is then that of all rows.
    let (inputs, targets) = data(100)
    let trainer = Trainer(
      Sequential<Double>.twoSpirals(), loss: MeanSquaredError(),
      optimizer: SGD(learningRate: 1e-12))
    let whole = MeanSquaredError().value(output: trainer.network.forward(inputs), target: targets)
    var generator = RandomGenerator(seed: 0, stream: .shuffling)
    let cost = trainer.trainOneEpoch(
      inputs: inputs, targets: targets, batchSize: 20, using: &generator)
    #expect(trainer.steps == 5)
    #expect(isClose(cost, whole, relative: 1e-9))
    _ = trainer.trainOneEpoch(
      inputs: inputs, targets: targets, batchSize: 30, using: &generator)
    #expect(trainer.steps == 9)
  }

  /// Five rows in batches of four and one: the mean over the rows, not over the batches.
  @Test func theCostOfAnEpochWeighsBatchesByTheirRows() throws {
    let (inputs, targets): (Matrix<Double>, Matrix<Double>) = (
      Matrix(rows: 5, columns: 1), [[0], [0], [0], [0], [10]]
    )
    func costs(weights: [Double]?) throws -> [Double] {
      var network = try Sequential<Double>([Linear(1, 1)])
      network.parameters = [0, 0]
      let trainer = Trainer(
        network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 1e-300))
      var generator = RandomGenerator(seed: 1, stream: .shuffling)
      return (0..<6).map { _ in
        trainer.trainOneEpoch(
          inputs: inputs, targets: targets, weights: weights, batchSize: 4, using: &generator)
      }
    }
    #expect(try costs(weights: nil).allSatisfy { isClose($0, 20, relative: 1e-14) })
    // 3 100 / (1 + 2 + 0 + 0.5 + 3)
    let weighted = try costs(weights: [1, 2, 0, 0.5, 3])
    #expect(weighted.allSatisfy { isClose($0, 300 / 6.5, relative: 1e-14) })
  }

  @Test func rowsThatCountNothingMoveNothing() {
    let (inputs, targets) = data(6)
    let none = [Double](repeating: 0, count: 6)
    for loss in [MeanSquaredError(), BinaryCrossEntropy()] as [any Loss] {
      let network = Sequential<Double>.twoSpirals(seed: 1)
      #expect(loss.value(output: targets, target: targets, weights: none) == 0)
      let trainer = Trainer(network, loss: loss, optimizer: SGD(learningRate: 1))
      var generator = RandomGenerator(seed: 1, stream: .shuffling)
      for batchSize in [2, 6] {
        let cost = trainer.trainOneEpoch(
          inputs: inputs, targets: targets, weights: none, batchSize: batchSize,
          using: &generator)
        #expect(cost == 0)
      }
      #expect(trainer.network.parameters == network.parameters)
    }
  }

  @Test func aNetworkLearnsInBothPrecisions() {
    func lastCost<S: Scalar>(_ type: S.Type) -> Double {
      let (inputs, targets) = data(200)
      let trainer = Trainer(
        Sequential<S>.twoSpirals(), loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.5),
        threads: 2)
      var cost = 0.0
      for _ in 0..<1500 {
        cost = trainer.trainOneStep(inputs: Matrix(inputs), targets: Matrix(targets))
      }
      return cost
    }
    #expect(lastCost(Double.self) < 0.05)
    #expect(lastCost(Float.self) < 0.05)
  }
}

/// A user's layer with a parameter: y = g x.
private struct Gain: Layer {
  var description: String { "Gain" }

  func plan(inputWidth: Int) -> LayerPlan {
    LayerPlan(outputWidth: inputWidth, tensors: [TensorShape("gain", [1])], backwardReads: .input)
  }

  func initialize<S: Scalar>(
    _ parameters: MutableMatrixView<S>, using generator: inout RandomGenerator
  ) {
    parameters[0, 0] = 1.5
  }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    let gain = pass.parameters[0, 0]
    pass.output.assign(pass.input) { gain * $0 }
  }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    let gain = pass.parameters[0, 0]
    for row in 0..<pass.input.rows {
      for column in 0..<pass.input.columns {
        pass.parameterGradient[0, 0] += pass.outputGradient[row, column] * pass.input[row, column]
      }
    }
    pass.inputGradient?.assign(pass.outputGradient) { gain * $0 }
  }
}
