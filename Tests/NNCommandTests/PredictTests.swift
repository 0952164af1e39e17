import NN
import TestSupport
import Testing

struct PredictTests {
  /// A model of y = sigmoid(x - 2 y) with columns x and y.
  private func command() throws -> Command {
    let command = try Command()
    let description = try NetworkDescription(parsing: "1 sigmoid")
    var network = try Sequential<Double>(description.layers(inputs: 2))
    network.parameters = [1, -2, 0]
    try Model(
      network: network, description: description, features: ["x", "y"], target: "label",
      task: .twoClasses(["0", "1"], at: 0...1, by: .probability), loss: "mse", seed: 0, epochs: 0
    ).write(to: command.folder.file("model.safetensors"))
    return command
  }

  @Test func rowsAreAnsweredInTheirOrder() throws {
    let result = try command().run("predict model.safetensors", input: "x,y\n0,0\n2,0\n0,1\n")
    #expect(result.code == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines[0] == "probability,class")
    #expect(lines[1] == "0.5,1")
    let values = lines.dropFirst().map { $0.split(separator: ",") }
    #expect(values.map { $0[1] } == ["1", "1", "0"])
    let probabilities = values.compactMap { Double($0[0]) }
    #expect(
      firstDifference(
        probabilities, [0.5, 0.8807970779778823, 0.11920292202211755], relative: 1e-14) == nil)
  }

  @Test func columnsAreMatchedByName() throws {
    let command = try command()
    let plain = try command.run("predict model.safetensors", input: "3,1\n5,2\n").output
    for text in ["y,x\n1,3\n2,5\n", "name,y,z,x\nann,1,9,3\nbob,2,9,5\n"] {
      #expect(try command.run("predict model.safetensors -", input: text).output == plain)
    }
    let missing = try command.run("predict model.safetensors", input: "x,z\n1,2\n")
    #expect(missing.code == 65 && missing.errors.contains("'y'"))
  }

  @Test func manyRowsAreAnswered() throws {
    let command = try command()
    let rows = 10_000
    let input = "x,y\n" + (0..<rows).map { "\($0 % 7),\($0 % 5)\n" }.joined()
    let lines = try command.run("predict model.safetensors", input: input).output
      .split(separator: "\n")
    #expect(lines.count == rows + 1)
    // Row k repeats row k + 35.
    #expect(lines[1...100].elementsEqual(lines[9_801...9_900].map { $0 }))
  }

  @Test func aLinearOutputIsAPrediction() throws {
    let command = try Command()
    try command.folder.write("x,t\n0,0\n1,2\n2,4\n", to: "line.csv")
    let training = try command.run(
      "train line.csv --epochs 2000 --quiet --every 0 --out m",
      arguments: ["--network", "1 linear"])
    #expect(training.code == 0)
    let lines = try command.run("predict m/model.safetensors", input: "x\n3\n").output
      .split(separator: "\n")
    #expect(lines[0] == "prediction")
    #expect(isClose(Double(lines[1]) ?? .nan, 6, relative: 1e-3))
  }
}
