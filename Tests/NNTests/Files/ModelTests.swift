import TestSupport
import Testing

@testable import NN

struct ModelTests {
  private func model(
    _ task: PredictionTask = .twoClasses(["no, \"never\"", "да"], at: 0...1, by: .probability),
    words: String = "3 tanh, 1 sigmoid"
  ) throws -> Model<Double> {
    let description = try NetworkDescription(parsing: words)
    return try Model(
      network: try Sequential(description.layers(inputs: 2), inputs: 2, seed: 5),
      description: description, features: ["x, \"y\"", "é"], target: "label", task: task,
      loss: "mse", seed: 5, epochs: 10)
  }

  /// A file whose metadata is that of `model` but for `changes`; nil: without the key.
  private func file(_ changes: [String: String?], of model: Model<Double>) throws -> Safetensors {
    var file = try model.file()
    for (key, value) in changes {
      file.metadata.removeAll { $0.key == key }
      if let value { file.metadata.append((key, value)) }
    }
    return file
  }

  private static let tasks: [(PredictionTask, String)] = [
    (.number, "3 tanh, 1 linear"), (.numbers(2), "3 tanh, 2 linear"),
    (.twoClasses(["a", "b"], at: -1...1, by: .number), "3 relu, 1 tanh"),
    (.twoClasses(["a", "b"], at: 0...1, by: .logit), "1 linear"),
    (
      .classes(["a", "b", "c"]), "batch-norm, 4 tanh, residual(3 tanh, dropout, 4 linear), 3 linear"
    ),
  ]

  @Test func aModelIsReadAsItWasWritten() throws {
    let folder = try TemporaryFolder()
    for (task, words) in Self.tasks + [
      (.twoClasses(["no, \"never\"", "да"], at: 0...1, by: .probability), "1 sigmoid")
    ] {
      let model = try model(task, words: words)
      let path = folder.file("model.safetensors")
      try model.write(to: path)
      let read = try Model<Double>(path: path)
      #expect(read.network.parameters == model.network.parameters)
      #expect(read.network.buffers == model.network.buffers)
      #expect(read.description == model.description)
      #expect(read.features == model.features)
      #expect(read.task == task)
      #expect(read.target == "label" && read.loss == "mse" && read.seed == 5 && read.epochs == 10)
      #expect(read.network.forward([[1, 2]]) == model.network.forward([[1, 2]]))
    }
  }

  @Test func recordIsReadBackAndARecipeAloneIsMadeOne() throws {
    var model = try model()
    model.record = .object([("recipe", .object([("epochs", .number(5))]))])
    #expect(try Model<Double>(model.file(), path: "m").record == model.record)
    let old = try file(["record": nil, "recipe": #"{"epochs":5}"#], of: model)
    let read = try Model<Double>(old, path: "m").record
    #expect(read?["recipe"] == model.record?["recipe"] && read?["version"] == .string("0.1.0"))
  }

  @Test func filesOfTheFirstVersionAreRead() throws {
    let old: [String: String?] = ["version": "1", "task": nil, "ends": nil, "classes": nil]
    // One sigmoid was taken to tell 0 from 1, and no other output was.
    let sigmoid = try Model<Double>(try file(old, of: model()), path: "m")
    #expect(sigmoid.task == .twoClasses(["0", "1"], at: 0...1, by: .probability))
    let linear = try model(.number, words: "1 linear")
    #expect(try Model<Double>(try file(old, of: linear), path: "m").task == .number)
    var named = old
    named["classes"] = "[\"a\",\"b\"]"
    let tanh = try model(.number, words: "1 tanh")
    let read = try Model<Double>(try file(named, of: tanh), path: "m")
    #expect(read.task == .twoClasses(["a", "b"], at: -1...1, by: .number))
    #expect {
      try Model<Double>(try file(named, of: linear), path: "m")
    } throws: {
      "\($0)".contains("'classes'") && "\($0)".contains("no classes")
    }
  }

  @Test func aModelThatCouldNotBeReadIsNotMade() throws {
    let good = try model()
    func refuses(_ change: (inout Model<Double>) -> Void) {
      var bad = good
      change(&bad)
      #expect(throws: NetworkError.self) { try bad.file() }
      #expect(throws: NetworkError.self) {
        try Model(
          network: bad.network, description: bad.description, features: bad.features,
          target: bad.target, task: bad.task, loss: bad.loss, seed: bad.seed, epochs: bad.epochs)
      }
    }
    refuses { $0.network.parameters[3] = .nan }
    refuses { $0.features = ["x"] }
    refuses { $0.features = [] }
    refuses { $0.task = .numbers(2) }
    refuses { $0.task = .classes(["a", "b"]) }
    refuses { $0.task = .twoClasses(["a", "a"], at: 0...1, by: .probability) }
    refuses { $0.task = .twoClasses(["a", "b", "c"], at: 0...1, by: .probability) }
    refuses { $0.epochs = -1 }
    for words in ["4 tanh, 1 sigmoid", "3 sigmoid, 1 sigmoid", "3 tanh, 1 tanh", "1 sigmoid"] {
      let description = try NetworkDescription(parsing: words)
      refuses { $0.description = description }
    }
  }

  @Test func settingsOfANormAreTheNetworksToo() throws {
    let network = try Sequential<Double>([BatchNorm(epsilon: 0.5), Linear(2, 1)], inputs: 2)
    #expect(throws: NetworkError.self) {
      try Model(
        network: network, description: try NetworkDescription(parsing: "batch-norm, 1 linear"),
        features: ["a", "b"], target: "t", task: .number, loss: "mse", seed: 0, epochs: 0)
    }
  }

  @Test func buffersThatCannotBeAreRefused() throws {
    let good = try model(.number, words: "batch-norm, 1 linear")
    // The running variances stand behind the means, and then the count.
    for (index, value) in [(2, -1.0), (3, .nan), (4, -1), (0, .infinity)] {
      var bad = good
      bad.network.buffers[index] = value
      #expect(throws: NetworkError.self) { try bad.file() }
      var file = try good.file()
      let name = ["0.running_mean", "0.running_mean", "0.running_var", "0.running_var"]
      guard index < name.count else { continue }
      let tensor = try #require(file.tensors.firstIndex { $0.shape.name == name[index] })
      file.tensors[tensor] = Safetensors.Tensor(TensorShape(name[index], [2]), [value, value])
      #expect(throws: ModelFileError.self) { try Model<Double>(file, path: "m") }
    }
    var file = try good.file()
    let count = try #require(
      file.tensors.firstIndex { $0.shape.name == "0.num_batches_tracked" })
    file.tensors[count] = Safetensors.Tensor(
      TensorShape("0.num_batches_tracked", []), counts: [.max])
    #expect(try Model<Double>(file, path: "m").network.buffers[4] == 0x1p53)
    #expect(try Model<Double>(file, path: "m").network.namedTensors.count == file.tensors.count)
  }

  @Test(arguments: ["[]", "[\"a\"]", "[\"a\",\"a\"]", "[\"a\",\"b\",\"c\"]", "a", "[1,2]", "{}"])
  func wrongClassesAreRefused(words: String) throws {
    let file = try file(["classes": words], of: model())
    #expect {
      try Model<Double>(file, path: "m")
    } throws: {
      "\($0)".hasPrefix("m: ") && "\($0)".contains("class")
    }
  }

  private static let keys = [
    "version", "network", "features", "task", "ends", "output", "seed", "epochs", "target", "loss",
  ]

  @Test(arguments: keys) func missingMetadataIsNamed(key: String) throws {
    let poor = try file([key: nil], of: model())
    #expect {
      try Model<Double>(poor, path: "m.safetensors")
    } throws: {
      "\($0)".hasPrefix("m.safetensors: ") && "\($0)".contains("'\(key)'")
    }
  }

  private static let misfits = [
    ("features", "[\"x\"]"), ("features", "x"), ("features", "[1]"), ("version", "4"),
    ("network", "4 tanh, 1 sigmoid"), ("network", "tanh"), ("network", "1 foo"), ("seed", "-1"),
    ("epochs", "many"), ("epochs", "-1"), ("task", "guess"), ("task", "classes"), ("ends", "1 0"),
    ("ends", "0 inf"), ("ends", "0"), ("output", "guess"),
  ]

  @Test func metadataThatDoesNotFitTheTensorsIsRefused() throws {
    for (key, value) in Self.misfits {
      let file = try file([key: value], of: model())
      #expect(throws: ModelFileError.self, "\(key) \(value)") {
        try Model<Double>(file, path: "m")
      }
    }
  }

  @Test func layersOfAUsersOwnAreGivenToTheReader() throws {
    let layers: [any Layer] = [Linear(2, 3), Doubling(), Linear(3, 1)]
    let network = try Sequential<Double>(layers, seed: 1)
    let model = try Model(
      network: network, description: nil, features: ["a", "b"], target: "t", task: .number,
      loss: "mse", seed: 1, epochs: 1)
    let file = try model.file()
    let read = try Model<Double>(file, path: "m", layers: layers)
    #expect(read.network.forward([[1, 2]]) == network.forward([[1, 2]]))
    #expect {
      try Model<Double>(file, path: "m")
    } throws: {
      "\($0)".contains("Doubling") && "\($0)".contains("of a user's own")
    }
    #expect(throws: ModelFileError.self) {
      try Model<Double>(file, path: "m", layers: [Linear(2, 1)])
    }
  }

  @Test func singlePrecisionIsWidened() throws {
    let single = Sequential<Float>.twoSpirals(seed: 3)
    let model = try Model(
      network: single, description: try NetworkDescription(parsing: "50 tanh, 30 tanh, 1 sigmoid"),
      features: ["x", "y"], target: "t", task: .number, loss: "mse", seed: 3, epochs: 0)
    let wide = try Model<Double>(try model.file(), path: "m")
    #expect(wide.network.parameters == single.parameters.map { Double($0) })
  }
}

private struct Doubling: Layer {
  var description: String { "Doubling" }

  func forward<S: Scalar>(_ pass: ForwardPass<S>) { pass.output.assign(pass.input) { 2 * $0 } }

  func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    pass.inputGradient?.assign(pass.outputGradient) { 2 * $0 }
  }
}
