import Testing

@testable import NN

/// A gradient check where numbers are far from 1.
struct GradientScaleTests {
  private static let scales = [1e-3, 1e-2, 0.1, 1, 10, 100, 1e3]
  /// Each pair of scales once; 1,000 seeds have been run by hand.
  private static let seeds = 49

  /// Calls `body` with a network, in which `change` may have put another layer for the second `Linear`.
  private func forEachCase(
    change: (any Layer, Int) -> any Layer = { layer, _ in layer },
    _ body: (Sequential<Double>, any Loss, Matrix<Double>, Matrix<Double>, Int) throws -> Void
  ) throws {
    for seed in 0..<Self.seeds {
      let inputs = Matrix.random(10, 3, seed: UInt64(seed), scale: Self.scales[seed % 7])
      let targets = Matrix.random(10, 2, seed: UInt64(seed + 1), scale: Self.scales[seed / 7 % 7])
      for activation in GradientTable.activations {
        let network = try Sequential<Double>(
          [Linear(3, 4), activation, change(Linear(4, 3), seed), activation, Linear(3, 2)],
          seed: UInt64(seed))
        for loss in [MeanSquaredError(), Huber()] as [any Loss] {
          try body(network, loss, inputs, targets, seed)
        }
      }
    }
  }

  @Test func noScaleRaisesAFalseAlarm() throws {
    try forEachCase { network, loss, inputs, targets, seed in
      let report = gradientCheck(network, loss, inputs: inputs, targets: targets)
      #expect(report.passed, "seed \(seed), \(network.layers[1]), \(loss)")
    }
  }

  @Test func oneWrongElementIsFoundAtAnyScale() throws {
    var missed = 0
    try forEachCase(change: { BentLayer(layer: $0, bend: .parameterGradient($1 % 12)) }) {
      network, loss, inputs, targets, seed in
      let report = gradientCheck(network, loss, inputs: inputs, targets: targets)
      // A gradient of 0 is not bent by a factor.
      let gradient = Trainer(network, loss: loss, optimizer: SGD(learningRate: 1))
        .gradient(inputs: inputs, targets: targets)[16..<28]
      let size = gradient.map(abs).max() ?? 0
      if abs(gradient[16 + seed % 12]) > 1e-2 * size, report.passed { missed += 1 }
    }
    #expect(missed == 0)
  }
}
