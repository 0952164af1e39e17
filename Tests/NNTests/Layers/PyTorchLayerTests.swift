import NN
import Testing

/// Layers, alone and within each other, against PyTorch's outputs and gradients.
struct PyTorchLayerTests {
  static let layers: [String: [any Layer]] = [
    "linear": [Linear(5, 3)],
    "linear without bias": [Linear(5, 3, bias: false)],
    "layer-norm": [LayerNorm()],
    "residual": [Residual([Linear(4, 6), Tanh(), Linear(6, 4)])],
    "nested": [
      Linear(3, 5), Tanh(), Nested([Linear(5, 4), LayerNorm(), Sigmoid()]),
      Residual([Linear(4, 4), Swish()]), Linear(4, 2),
    ],
    "nested batch-norm": [
      Linear(3, 5), BatchNorm(), Tanh(), Residual([Linear(5, 5), BatchNorm()]),
    ],
  ]

  /// The network with the case's parameters, whose names must be PyTorch's.
  private func network(_ name: String, _ values: PyTorchValues) throws -> Sequential<Double> {
    let layers = try #require(Self.layers[name])
    var network = try Sequential<Double>(
      layers, inputs: try values.matrix(name, "input").columns)
    network.parameters = try network.tensors.flatMap { tensor in
      let theirs = try values.tensor(name, pyTorchName(tensor.name, of: name))
      #expect(theirs.shape.dimensions == tensor.dimensions)
      return theirs.elements(as: Double.self) ?? []
    }
    return network
  }

  /// A case of a single layer names its tensors without the layer's number.
  private func pyTorchName(_ tensor: String, of name: String) -> String {
    (Self.layers[name]?.count ?? 0) == 1 ? String(tensor.dropFirst(2)) : tensor
  }

  @Test(arguments: layers.keys.sorted())
  func outputsAndGradientsArePyTorchs(name: String) throws {
    let values = try PyTorchValues("layers")
    let network = try network(name, values)
    let input = try values.matrix(name, "input")
    let mode = Mode.training
    let output = network.forward(input, mode: mode)
    #expect(
      PyTorchValues.difference(output.elements, try values.matrix(name, "output").elements) == nil)
    let gradients = network.backward(
      input, outputGradient: try values.matrix(name, "output_gradient"), mode: mode)
    #expect(
      PyTorchValues.difference(
        gradients.inputs.elements, try values.matrix(name, "input_gradient").elements) == nil)
    var start = 0
    for tensor in network.tensors {
      let ours = Array(gradients.parameters[start..<start + tensor.count])
      let theirs = values.numbers(name, "\(pyTorchName(tensor.name, of: name))_gradient")
      #expect(PyTorchValues.difference(ours, theirs ?? []) == nil, "\(tensor.name)")
      start += tensor.count
    }
  }

  @Test func everyCaseOfTheFileIsWalked() throws {
    // The batch-norm ones have tests of their own.
    let cases = try PyTorchValues("layers").cases.filter { !$0.hasPrefix("batch-norm") }
    #expect(Set(cases) == Set(Self.layers.keys))
  }

  /// The running statistics of batch-norm within a residual, after one step of the trainer.
  @Test(arguments: [1, 2, 5]) func aStepLeavesPyTorchsRunningStatistics(threads: Int) throws {
    let values = try PyTorchValues("layers")
    let name = "nested batch-norm"
    let trainer = Trainer(
      try network(name, values), loss: MeanSquaredError(), optimizer: SGD(learningRate: 1e-300),
      threads: threads)
    trainer.trainOneStep(
      inputs: try values.matrix(name, "input"), targets: try values.matrix(name, "output"))
    let tensors = trainer.network.namedTensors
    for part in values.parts(of: name) where part.contains("running") {
      let ours = try #require(tensors.first { $0.shape.name == part })
      #expect(
        PyTorchValues.difference(
          ours.elements(as: Double.self) ?? [], values.numbers(name, part) ?? []) == nil, "\(part)")
    }
  }
}
