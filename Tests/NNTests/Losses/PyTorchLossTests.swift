import NN
import Testing

struct PyTorchLossTests {
  private func named(_ words: String, classWeights: [Double]?) -> (any Loss)? {
    let weights = classWeights ?? []
    let pair = classWeights.map { ($0[0], $0[1]) } ?? (1, 1)
    return switch words {
    case "mse": MeanSquaredError(outputWeights: weights)
    case "mae": MeanAbsoluteError(outputWeights: weights)
    case "huber": Huber(outputWeights: weights)
    case "huber delta=0.5": Huber(delta: 0.5, outputWeights: weights)
    case "binary-cross-entropy": BinaryCrossEntropy(classWeights: pair)
    case "binary-cross-entropy on logits": BinaryCrossEntropy(onLogits: true, classWeights: pair)
    case "cross-entropy": SoftmaxCrossEntropy(classWeights: weights)
    case "cross-entropy label-smoothing=0.1":
      SoftmaxCrossEntropy(labelSmoothing: 0.1, classWeights: weights)
    default: nil
    }
  }

  @Test func costsAndGradientsArePyTorchs() throws {
    let values = try PyTorchValues("losses")
    #expect(values.cases.count >= 46)
    for name in values.cases {
      let loss = try #require(
        named(values.words(name) ?? "", classWeights: values.numbers(name, "class_weights")))
      let (output, target) = (
        try values.matrix(name, "output"), try values.matrix(name, "target")
      )
      let weights = values.numbers(name, "sample_weights")
      let cost = loss.value(output: output, target: target, weights: weights)
      #expect(
        PyTorchValues.difference([cost], values.numbers(name, "cost") ?? []) == nil, "\(name)")
      let gradient = loss.gradient(output: output, target: target, weights: weights)
      #expect(
        PyTorchValues.difference(gradient.elements, values.numbers(name, "gradient") ?? []) == nil,
        "\(name)")
    }
  }

  /// The trainer cuts a batch into shards and these into blocks: the same rows many times over cost
  /// what they cost once.
  @Test func theTrainerWeighsRowsAsTheLossDoes() throws {
    let values = try PyTorchValues("losses")
    for name in values.cases where !name.hasSuffix("large") {
      let loss = try #require(
        named(values.words(name) ?? "", classWeights: values.numbers(name, "class_weights")))
      let (output, target) = (
        try values.matrix(name, "output"), try values.matrix(name, "target")
      )
      let weights = values.numbers(name, "sample_weights")
      let times = 100
      func repeated(_ matrix: Matrix<Double>) -> Matrix<Double> {
        Matrix(
          rows: times * matrix.rows, columns: matrix.columns,
          elements: Array((0..<times).map { _ in matrix.elements }.joined()))
      }
      // A network that changes nothing: one row of weights is that of the unit matrix.
      var network = try Sequential<Double>([Linear(output.columns, output.columns, bias: false)])
      network.parameters = (0..<output.columns * output.columns).map {
        $0 % (output.columns + 1) == 0 ? 1 : 0
      }
      let trainer = Trainer(network, loss: loss, optimizer: SGD(learningRate: 1e-300))
      let cost = trainer.trainOneStep(
        inputs: repeated(output), targets: repeated(target),
        weights: weights.map { weights in Array((0..<times).map { _ in weights }.joined()) })
      let expected = values.numbers(name, "cost") ?? []
      #expect(PyTorchValues.difference([cost], expected) == nil, "\(name)")
    }
  }
}
