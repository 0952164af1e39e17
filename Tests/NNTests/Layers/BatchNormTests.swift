import NN
import Testing

struct BatchNormTests {
  private let values: PyTorchValues

  init() throws { values = try PyTorchValues("layers") }

  /// The layer alone, with a case's gain and shift.
  private func network(_ name: String) throws -> Sequential<Double> {
    var network = try Sequential<Double>([BatchNorm()], inputs: 3)
    network.parameters =
      (values.numbers(name, "weight") ?? []) + (values.numbers(name, "bias") ?? [])
    return network
  }

  /// A trainer that leaves the parameters as they are.
  private func trainer(_ network: Sequential<Double>, threads: Int) -> Trainer<Double> {
    Trainer(
      network, loss: MeanSquaredError(), optimizer: SGD(learningRate: 1e-300), threads: threads)
  }

  @Test(arguments: [1, 2, 5]) func threeStepsArePyTorchs(threads: Int) throws {
    let name = "batch-norm"
    let network = try network(name)
    let trainer = trainer(network, threads: threads)
    let other = try values.matrix(name, "inference_input")
    #expect(difference(network.forward(other), name, "untrained_output") == nil)
    for step in 1...3 {
      let input = try values.matrix(name, "step \(step)/input")
      #expect(
        difference(network.forward(input, mode: .training), name, "step \(step)/output") == nil)
      let gradients = network.backward(
        input, outputGradient: try values.matrix(name, "step \(step)/output_gradient"),
        mode: .training)
      #expect(difference(gradients.inputs, name, "step \(step)/input_gradient") == nil)
      let expected =
        (values.numbers(name, "step \(step)/weight_gradient") ?? [])
        + (values.numbers(name, "step \(step)/bias_gradient") ?? [])
      #expect(PyTorchValues.difference(gradients.parameters, expected) == nil)

      trainer.trainOneStep(inputs: input, targets: input)
      #expect(PyTorchValues.difference(trainer.network.buffers, running(name, step)) == nil)
    }
    #expect(difference(trainer.network.forward(other), name, "inference_output") == nil)
  }

  /// Mean, variance and count after a step.
  private func running(_ name: String, _ step: Int? = nil) -> [Double] {
    let prefix = step.map { "step \($0)/" } ?? ""
    return (values.numbers(name, "\(prefix)running_mean") ?? [])
      + (values.numbers(name, "\(prefix)running_var") ?? []) + [Double(step ?? 1)]
  }

  private func difference(
    _ ours: Matrix<Double>, _ name: String, _ part: String
  ) -> (index: Int, ours: Double, theirs: Double)? {
    PyTorchValues.difference(ours.elements, values.numbers(name, part) ?? [])
  }

  /// m(i, j) of the README beside PyTorch's values.
  private func formula(
    rows: Int, factor: Int, shift: Int, offsets: [Double] = [0, 0, 0]
  ) -> Matrix<Double> {
    Matrix(
      rows: rows, columns: 3,
      elements: (0..<3 * rows).map { index in
        let (i, j) = (index / 3, index % 3)
        let whole: Int = (factor * i * i + 7 * i + 13 * j + shift) % 1009 - 504
        return Double(whole) / 512 + offsets[j]
      })
  }

  @Test(arguments: [300, 1000, 5000]) func manyRowsGoThroughTogether(rows: Int) throws {
    let name = "batch-norm rows=\(rows)"
    let network = try network(name)
    let input = formula(rows: rows, factor: 31, shift: 5, offsets: [0, 1, -2])
    let outputGradient = formula(rows: rows, factor: 17, shift: 100)
    let shown = (values.numbers(name, "shown_rows") ?? []).map { Int($0) }
    let sumWeights = formula(rows: rows, factor: 43, shift: 500)
    func expect(_ ours: Matrix<Double>, _ part: String, sum: String? = nil) {
      let rows = shown.flatMap { ours.rows($0..<$0 + 1).elements }
      #expect(PyTorchValues.difference(rows, values.numbers(name, part) ?? []) == nil)
      guard let sum, let theirs = values.numbers(name, sum)?.first else { return }
      let terms = zip(ours.elements, sumWeights.elements).map { $0 * $1 }
      // As exact as the sum's largest terms allow.
      let size = terms.reduce(0) { $0 + abs($1) }
      #expect(abs(terms.reduce(0, +) - theirs) <= 1e-12 * max(1, size))
    }
    expect(network.forward(input, mode: .training), "output", sum: "output_sum")
    let gradients = network.backward(input, outputGradient: outputGradient, mode: .training)
    expect(gradients.inputs, "input_gradient", sum: "input_gradient_sum")
    let expected =
      (values.numbers(name, "weight_gradient") ?? [])
      + (values.numbers(name, "bias_gradient") ?? [])
    #expect(PyTorchValues.difference(gradients.parameters, expected) == nil)

    for threads in [1, 2, 5] {
      let trainer = trainer(network, threads: threads)
      // The loss whose gradient is G: (y - t)² / 2n of each element, where t is y - n G.
      let output = network.forward(input, mode: .training)
      let count = Double(3 * rows)
      let targets = Matrix(
        rows: rows, columns: 3,
        elements: zip(output.elements, outputGradient.elements).map { $0 - count / 2 * $1 })
      #expect(
        PyTorchValues.difference(trainer.gradient(inputs: input, targets: targets), expected)
          == nil)
      #expect(trainer.network.buffers == network.buffers)
      trainer.trainOneStep(inputs: input, targets: targets)
      #expect(PyTorchValues.difference(trainer.network.buffers, running(name)) == nil)
      expect(trainer.network.forward(input), "inference_output")
    }
  }

  /// Between wide layers whose work threads share.
  @Test(arguments: [40, 300, 1000]) func theNumberOfThreadsDoesNotChangeABit(rows: Int) {
    func trained(threads: Int) -> Sequential<Float> {
      let inputs = Matrix<Float>(formula(rows: rows, factor: 31, shift: 5))
      let trainer = Trainer(
        Sequential<Float>(seed: 3) {
          Linear(3, 300)
          BatchNorm()
          Tanh()
          Residual {
            Linear(300, 300)
            BatchNorm()
            ReLU()
          }
          Linear(300, 3)
        }, loss: MeanSquaredError(), optimizer: SGD(learningRate: 0.1), threads: threads)
      for _ in 0..<3 { trainer.trainOneStep(inputs: inputs, targets: inputs) }
      return trainer.network
    }
    let one = trained(threads: 1)
    for threads in [2, 5] {
      let more = trained(threads: threads)
      #expect(more.parameters == one.parameters)
      #expect(more.buffers == one.buffers)
    }
  }

  @Test func filesHaveBuffersUnderPyTorchsNames() throws {
    let layers: [any Layer] = [Linear(2, 3), BatchNorm(), Residual([BatchNorm()])]
    let inputs: Matrix<Double> = [[1, 2], [3, 5], [-1, 0]]
    let trainer = trainer(try Sequential(layers), threads: 1)
    for _ in 0..<2 {
      trainer.trainOneStep(inputs: inputs, targets: Matrix(rows: 3, columns: 3))
    }
    let tensors = trainer.network.namedTensors
    #expect(
      tensors.map(\.shape.name) == [
        "0.weight", "0.bias", "1.weight", "1.bias", "1.running_mean", "1.running_var",
        "1.num_batches_tracked", "2.0.weight", "2.0.bias", "2.0.running_mean", "2.0.running_var",
        "2.0.num_batches_tracked",
      ])
    let file = try Safetensors(fileBytes: Safetensors(tensors: tensors).fileBytes)
    let count = try #require(file.tensors.first { $0.shape.name == "1.num_batches_tracked" })
    #expect(count.typeName == "I64" && count.shape.dimensions == [])
    let read = try Sequential<Double>(layers, parametersFrom: file)
    #expect(read.buffers == trainer.network.buffers)
    #expect(read.buffers[6] == 2)
    #expect(read.parameters == trainer.network.parameters)
    #expect(read.forward(inputs) == trainer.network.forward(inputs))
  }
}
