import NN
import Testing

/// The layers that words stand for.
struct NetworkLayersTests {
  private func layers(_ words: String, inputs: Int = 4) throws -> [any Layer] {
    try NetworkDescription(parsing: words).layers(inputs: inputs)
  }

  @Test func aWidthIsALinearAndItsActivation() throws {
    let network = try Sequential<Float>(layers("50 tanh, 30 sigmoid, 1 linear"))
    #expect(network.widths.last == 1 && network.inputWidth == 4)
    #expect(
      network.layers.map(\.description)
        == ["Linear 4 -> 50", "Tanh", "Linear 50 -> 30", "Sigmoid", "Linear 30 -> 1"])
  }

  @Test func otherLayersHavePyTorchsNumbers() throws {
    let words =
      "8 linear, batch-norm, relu, dropout 0.2, residual(3 tanh, 8 no-bias linear), 2 linear"
    let network = try Sequential<Double>(layers(words))
    #expect(
      network.layers.map(\.description)
        == [
          "Linear 4 -> 8", "BatchNorm, epsilon 1e-05, momentum 0.1", "ReLU", "Dropout 0.2",
          "Residual(Linear 8 -> 3; Tanh; Linear 3 -> 8 without bias)", "Linear 8 -> 2",
        ])
    #expect(
      network.tensors.map(\.name)
        == [
          "0.weight", "0.bias", "1.weight", "1.bias", "4.0.weight", "4.0.bias", "4.2.weight",
          "5.weight", "5.bias",
        ])
  }

  @Test func theFirstWeightsSuitTheActivation() throws {
    let described = try Sequential<Double>(
      layers("5 tanh, 6 relu, 2 sigmoid, 1 linear"), seed: 3)
    let built = Sequential<Double>(seed: 3) {
      Linear(4, 5, initializer: GlorotNormal()); Tanh()
      Linear(5, 6, initializer: HeNormal()); ReLU()
      Linear(6, 2, initializer: GlorotNormal()); Sigmoid()
      Linear(2, 1, initializer: GlorotNormal())
    }
    #expect(described.parameters == built.parameters)
  }

  @Test func anInitializerReplacesThemAll() throws {
    let description = try NetworkDescription(parsing: "6 relu, sequential(2 tanh), 1 linear")
    let described = try Sequential<Double>(
      description.layers(inputs: 4, initializer: Catalogues.initializers.make("orthogonal gain=2")),
      seed: 3)
    let initializer = Orthogonal(gain: 2)
    let built = Sequential<Double>(seed: 3) {
      Linear(4, 6, initializer: initializer); ReLU()
      Nested {
        Linear(6, 2, initializer: initializer); Tanh()
      }
      Linear(2, 1, initializer: initializer)
    }
    #expect(described.parameters == built.parameters)
  }

  @Test func parametersAreCountedWithoutMemory() throws {
    for (words, count) in [("50 tanh, 30 tanh, 1 sigmoid", 1711), ("3 no-bias relu", 6)] {
      #expect(try NetworkDescription(parsing: words).parameterCount(inputs: 2) == count)
    }
    let wide = try NetworkDescription(
      hidden: Array(repeating: NetworkDescription.widest, count: 1000), activation: "relu",
      output: 1)
    #expect(try wide.parameterCount(inputs: 1) == 4_290_737_995_777)
    #expect(try wide.parameterCount(inputs: .max) == .max)
    let sum = try NetworkDescription(parsing: "2 tanh")
    #expect(try sum.parameterCount(inputs: .max / 2) == .max)
  }

  @Test func aResidualAtTheStartIsHeldAgainstTheData() throws {
    let description = try NetworkDescription(parsing: "residual(3 tanh), 1 linear")
    #expect(try Sequential<Double>(description.layers(inputs: 3)).outputWidth == 1)
    #expect(throws: NetworkError.self) {
      try Sequential<Double>(description.layers(inputs: 4))
    }
  }

  @Test func aLayerOfYourOwnJoinsTheWords() throws {
    var words = NetworkVocabulary()
    words.layers = words.layers.adding(
      CatalogueEntry("halve", help: "x / 2", settings: [Setting(flag: "twice", help: "x / 4.")]) {
        Halve(factor: $0.has("twice") ? 0.25 : 0.5)
      })
    let description = try NetworkDescription(
      parsing: "2 tanh, halve twice, 1 linear", vocabulary: words)
    #expect(description.description == "2 tanh, halve twice, 1 linear")
    let layers = description.layers(inputs: 2)
    #expect((layers[2] as? Halve)?.factor == 0.25)
    #expect(throws: WordError.self) { try NetworkDescription(parsing: "halve, 1 linear") }
    let network = try Sequential<Double>(layers, seed: 1)
    let built = Sequential<Double>(seed: 1) {
      Linear(2, 2); Tanh(); Halve(factor: 0.25); Linear(2, 1)
    }
    #expect(network.forward([[1, 2]]) == built.forward([[1, 2]]))
  }
}

private struct Halve: Layer {
  let factor: Double

  var description: String { "Halve" }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    pass.output.assign(pass.input) { $0 * S(factor) }
  }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    pass.inputGradient?.assign(pass.outputGradient) { $0 * S(factor) }
  }
}
