import NN
import TestSupport
import Testing

/// The cost (w + b)² of one sample x = 1 with target 0 through y = w x + b, whose gradient is 2 (w + b) for
/// both: a step of a rule on it can be followed by hand.
struct OneWeight {
  /// The parameters w and b after each of `steps` steps from (2, 1).
  static func path(_ optimizer: any Optimizer, steps: Int) -> [[Double]] {
    var network = Sequential<Double> { Linear(1, 1) }
    network.parameters = [2, 1]
    let trainer = Trainer(network, loss: MeanSquaredError(), optimizer: optimizer)
    return (0..<steps).map { _ in
      trainer.trainOneStep(inputs: [[1]], targets: [[0]])
      return trainer.network.parameters
    }
  }

  /// The same path with steps of `move`, which is given the gradient and the step's number, from 1.
  static func path(steps: Int, _ move: (_ gradient: Double, _ step: Int) -> Double) -> [[Double]] {
    var (w, b) = (2.0, 1.0)
    return (1...steps).map { step in
      let change = move(2 * (w + b), step)
      (w, b) = (w + change, b + change)
      return [w, b]
    }
  }

  /// Expects the parameters after the first steps of a rule to be `expected` but for rounding.
  static func expect(
    _ optimizer: any Optimizer, follows expected: [[Double]],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let path = Self.path(optimizer, steps: expected.count).flatMap { $0 }
    #expect(
      firstDifference(path, expected.flatMap { $0 }, relative: 1e-12, absolute: 1e-14) == nil,
      sourceLocation: sourceLocation)
  }
}
