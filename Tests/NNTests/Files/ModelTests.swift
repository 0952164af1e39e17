import TestSupport
import Testing

@testable import NN

struct ModelTests {
  private func model() throws -> Model<Double> {
    let description = try NetworkDescription(parsing: "3 tanh, 1 sigmoid")
    return Model(
      network: try Sequential(description.layers(inputs: 2), seed: 5), description: description,
      features: ["x, \"y\"", "é"], target: "label", loss: "mse", seed: 5, epochs: 10)
  }

  @Test func aModelIsReadAsItWasWritten() throws {
    let folder = try TemporaryFolder()
    let model = try model()
    let path = folder.file("model.safetensors")
    try model.write(to: path)
    let read = try Model<Double>(path: path)
    #expect(read.network.parameters == model.network.parameters)
    #expect(read.description == model.description)
    #expect(read.features == model.features)
    #expect(read.target == "label" && read.loss == "mse" && read.seed == 5 && read.epochs == 10)
    #expect(read.network.forward([[1, 2]]) == model.network.forward([[1, 2]]))
  }

  @Test func classesAreReadAsTheyWereWritten() throws {
    var model = try model()
    model.classes = ["no, \"never\"", "да"]
    let read = try Model<Double>(model.file, path: "m")
    #expect(read.classes == model.classes)
    #expect(try self.model().file.metadata("classes") == nil)
  }

  @Test(arguments: ["[]", "[\"a\"]", "[\"a\",\"a\"]", "[\"a\",\"b\",\"c\"]", "a", "[1,2]", "{}"])
  func wrongClassesAreRefused(words: String) throws {
    let file = try model().file
    let keys = ["version", "network", "features", "seed", "epochs", "target", "loss"]
    let metadata = keys.map { ($0, file.metadata($0) ?? "") } + [("classes", words)]
    #expect {
      try Model<Double>(Safetensors(tensors: file.tensors, metadata: metadata), path: "m")
    } throws: {
      "\($0)".contains("'classes'")
    }
  }

  @Test(arguments: ["linear", "relu"])
  func anOutputWithoutTwoEndsHasNoClasses(activation: String) throws {
    let file = try model().file
    let keys = ["version", "features", "seed", "epochs", "target", "loss"]
    let metadata =
      keys.map { ($0, file.metadata($0) ?? "") }
      + [("network", "3 tanh, 1 \(activation)"), ("classes", "[\"a\",\"b\"]")]
    #expect {
      try Model<Double>(Safetensors(tensors: file.tensors, metadata: metadata), path: "m")
    } throws: {
      "\($0)".contains("'classes'") && "\($0)".contains("no classes")
    }
  }

  @Test(arguments: ["version", "network", "features", "seed", "epochs", "target", "loss"])
  func missingMetadataIsNamed(key: String) throws {
    let file = try model().file
    let poor = Safetensors(
      tensors: file.tensors,
      metadata: ["version", "network", "features", "seed", "epochs", "target", "loss"]
        .filter { $0 != key }.map { ($0, file.metadata($0) ?? "") })
    #expect {
      try Model<Double>(poor, path: "m.safetensors")
    } throws: {
      "\($0)".hasPrefix("m.safetensors: ") && "\($0)".contains("'\(key)'")
    }
  }

  @Test func metadataThatDoesNotFitTheTensorsIsRefused() throws {
    let file = try model().file
    for (key, value) in [
      ("features", "[\"x\"]"), ("features", "x"), ("features", "[1]"), ("version", "2"),
      ("network", "4 tanh, 1 sigmoid"), ("network", "tanh"), ("seed", "-1"), ("epochs", "many"),
    ] {
      let metadata = ["version", "network", "features", "seed", "epochs", "target", "loss"]
        .map { ($0, $0 == key ? value : file.metadata($0) ?? "") }
      #expect(throws: ModelFileError.self) {
        try Model<Double>(Safetensors(tensors: file.tensors, metadata: metadata), path: "m")
      }
    }
  }
}
