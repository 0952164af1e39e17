import TestSupport
import Testing

@testable import NN

struct DropoutTests {
  private func ones<S: Scalar>(_ rows: Int, _ columns: Int) -> Matrix<S> {
    Matrix(rows: rows, columns: columns, repeating: 1)
  }

  private func dropped<S: Scalar>(
    _ inputs: Matrix<S>, probability: Double = 0.3, seed: UInt64 = 0, step: Int = 1
  ) throws -> Matrix<S> {
    try Sequential<S>([Dropout(probability)], inputs: inputs.columns)
      .forward(inputs, mode: .training, seed: seed, step: step)
  }

  @Test(arguments: [0.0, 0.1, 0.5, 0.9]) func theShareIsKept(probability: Double) throws {
    let outputs: Matrix<Double> = try dropped(ones(2000, 50), probability: probability)
    let kept = outputs.elements.filter { $0 != 0 }
    #expect(kept.allSatisfy { $0 == 1 / (1 - probability) })
    // Four standard deviations of the share.
    let deviation = (probability * (1 - probability) / 100_000).squareRoot()
    #expect(abs(Double(kept.count) / 100_000 - (1 - probability)) <= 4 * deviation)
    // Each feature and each sample by itself, too.
    for column in 0..<50 {
      let share = (0..<2000).reduce(0.0) { $0 + outputs[$1, column] } / 2000
      #expect(abs(share - 1) <= 5 * (probability / (1 - probability) / 2000).squareRoot())
    }
  }

  @Test func inferenceChangesNothing() throws {
    let inputs: Matrix<Double> = [[1, -2, 3], [0, 5, -6]]
    let network = try Sequential<Double>([Dropout(0.9)], inputs: 3)
    #expect(network.forward(inputs) == inputs)
    #expect(network.backward(inputs, outputGradient: inputs).inputs == inputs)
  }

  @Test func seedStepAndLayerMakeOtherNumbers() throws {
    let inputs: Matrix<Double> = ones(100, 20)
    let first = try dropped(inputs)
    #expect(try dropped(inputs) == first)
    #expect(try dropped(inputs, seed: 1) != first)
    #expect(try dropped(inputs, step: 2) != first)
    // The same seed and step, as layer 1 instead of layer 0, and within others.
    for layers in [[Dropout(0), Dropout(0.3)], [Nested([Dropout(0.3)])]] as [[any Layer]] {
      let network = try Sequential<Double>(layers, inputs: 20)
      #expect(network.forward(inputs, mode: .training) != first)
    }
    // Kept or not by these is as if they knew nothing of each other.
    let others = [try dropped(inputs, seed: 1), try dropped(inputs, step: 2)]
    for other in others {
      let both = zip(first.elements, other.elements).filter { $0 != 0 && $1 != 0 }.count
      #expect(abs(Double(both) / 2000 - 0.49) < 0.045)
    }
  }

  @Test func bothPrecisionsDropTheSameElements() throws {
    let double: Matrix<Double> = try dropped(ones(1000, 13))
    let single: Matrix<Float> = try dropped(ones(1000, 13))
    #expect(double.elements.map { $0 == 0 } == single.elements.map { $0 == 0 })
  }

  /// Blocks of 256, of all rows as batch-norm makes them, of the trainer's shards: a sample of the batch
  /// draws the same.
  @Test func theCutOfTheBatchChangesNothing() throws {
    let inputs: Matrix<Double> = ones(1000, 7)
    let whole = try dropped(inputs)
    let chain = try Chain([Dropout(0.3)], inputWidth: 7)
    let network = try Sequential<Double>([Dropout(0.3)], inputs: 7)
    for most in [1, 3, 16, 100, 999] {
      let workspace = Workspace(network, capacity: most)
      var outputs = Matrix<Double>(rows: 1000, columns: 7)
      var none: [Double] = []
      none.withMutableColumn { none in
        Blocks.forEach(of: 0..<1000, most: most) { rows in
          workspace.input(samples: rows.count).assignTransposed(rows: rows, of: inputs)
          let memory = workspace.memory(
            samples: rows.count, parameters: none.view, buffers: none, .training,
            RandomKey(seed: 0, step: 1), firstSample: rows.lowerBound)
          chain.forward(
            workspace.input(samples: rows.count).view,
            into: workspace.output(samples: rows.count), memory)
          outputs.assign(rows: rows, transposing: workspace.output(samples: rows.count).view)
        }
      }
      #expect(outputs == whole, "blocks of \(most)")
    }
  }

  /// The gradient of a linear layer behind dropout is the sum of what dropout let through: the trainer's,
  /// over its shards, against that of the whole batch, step after step.
  @Test(arguments: [40, 300, 1000]) func theTrainerDrawsAsForwardDoes(rows: Int) throws {
    let inputs = Matrix<Double>(
      rows: rows, columns: 6, elements: (0..<6 * rows).map { Double($0 * 7919 % 257) / 257 })
    let targets: Matrix<Double> = ones(rows, 2)
    let layers: [any Layer] = [
      Dropout(0.25), Linear(6, 5), Tanh(), Dropout(0.5), Linear(5, 2), Residual([Dropout(0.1)]),
    ]
    let network = try Sequential<Double>(layers, inputs: 6, seed: 4)
    var parameters: [[Double]] = []
    for threads in [1, 2, 5] {
      let trainer = Trainer(
        network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1), seed: 9,
        threads: threads)
      for step in 1...3 {
        let now = trainer.network
        let outputs = now.forward(inputs, mode: .training, seed: 9, step: step)
        let cost = MeanSquaredError().value(output: outputs, target: targets)
        let gradient = now.backward(
          inputs, outputGradient: MeanSquaredError().gradient(output: outputs, target: targets),
          mode: .training, seed: 9, step: step
        ).parameters
        #expect(
          isClose(
            trainer.trainOneStep(inputs: inputs, targets: targets), cost, relative: 1e-13))
        let expected = zip(now.parameters, gradient).map { $0 - 0.1 * $1 }
        #expect(
          firstDifference(trainer.network.parameters, expected, relative: 1e-12, absolute: 1e-14)
            == nil)
      }
      parameters.append(trainer.network.parameters)
    }
    #expect(parameters.allSatisfy { $0 == parameters[0] })
  }

  @Test func theGradientGoesWhereTheOutputCameFrom() throws {
    let inputs: Matrix<Double> = ones(300, 9)
    let network = try Sequential<Double>([Dropout(0.4)], inputs: 9)
    let outputs = network.forward(inputs, mode: .training, seed: 3, step: 7)
    let gradient = network.backward(
      inputs, outputGradient: inputs, mode: .training, seed: 3, step: 7)
    #expect(gradient.inputs == outputs)
  }
}
