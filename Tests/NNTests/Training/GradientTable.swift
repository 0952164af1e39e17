@testable import NN

/// All activations, layers and losses that a gradient check walks.
enum GradientTable {
  static let activations: [any Activation] = Catalogues.activations.entries.map {
    $0.standard.make()
  }

  /// The layers from 4 features, with the width of their output.
  static let layers: [(layer: any Layer, outputs: Int)] =
    activations.map { ($0, 4) } + [
      (Linear(4, 3), 3), (Linear(4, 3, bias: false), 3), (LayerNorm(), 4), (BatchNorm(), 4),
      (Dropout(0.3), 4),
      (
        Nested {
          Linear(4, 5); Tanh(); Linear(5, 2)
        }, 2
      ),
      (
        Residual {
          Linear(4, 3); ReLU(); Linear(3, 4)
        }, 4
      ),
      (
        Residual {
          Linear(4, 4); Tanh()
        }, 4
      ),
    ]

  /// Losses for numbers.
  static let numberLosses: [any Loss] = [
    MeanSquaredError(), MeanSquaredError(outputWeights: [1, 2]), MeanAbsoluteError(), Huber(),
    Huber(delta: 0.1),
  ]

  /// Losses for targets from 0 to 1 that add up to 1.
  static let shareLosses: [any Loss] = [
    SoftmaxCrossEntropy(), SoftmaxCrossEntropy(labelSmoothing: 0.1, classWeights: [1, 3]),
    BinaryCrossEntropy(onLogits: true), BinaryCrossEntropy(onLogits: true, classWeights: (1, 3)),
  ]

  /// Losses for such targets and outputs from 0 to 1.
  static let probabilityLosses: [any Loss] = [
    BinaryCrossEntropy(), BinaryCrossEntropy(classWeights: (2, 1)),
  ]
}

extension Matrix<Double> {
  /// Normal numbers of the given size.
  static func random(_ rows: Int, _ columns: Int, seed: UInt64, scale: Double = 1) -> Matrix {
    var generator = RandomGenerator(seed: seed, stream: .data)
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in scale * generator.normal() })
  }
}
