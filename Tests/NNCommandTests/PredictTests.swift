import FileIO
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
      "train line.csv --preset script --epochs 2000 --quiet --out m",
      arguments: ["--network", "1 linear"])
    #expect(training.code == 0)
    let lines = try command.run("predict m/model.safetensors", input: "x\n3\n").output
      .split(separator: "\n")
    #expect(lines[0] == "prediction")
    #expect(isClose(Double(lines[1]) ?? .nan, 6, relative: 1e-3))
  }

  @Test func columnsArePassedOn() throws {
    let command = try command()
    let input = "id,y,x\n007,0,0\nb,0,2\n"
    let all = try command.run("predict model.safetensors --append", input: input).output
    #expect(all.hasPrefix("id,y,x,probability,class\n007,0,0,0.5,1\nb,0,2,0.88"))
    let some = try command.run("predict model.safetensors --keep x,id", input: input).output
    #expect(some.hasPrefix("x,id,probability,class\n0,007,0.5,1\n2,b,0.88"))
  }

  @Test func eachLineOfJSONIsAnObject() throws {
    let result = try command().run(
      "predict model.safetensors --json --keep id", input: "id,x,y\na,0,0\nb,2,0\n")
    let objects = try result.output.split(separator: "\n").map {
      try JSON(parsing: Array($0.utf8)[...])
    }
    #expect(objects.map { $0["id"] } == [.string("a"), .string("b")])
    #expect(objects[0]["probability"] == .number(0.5) && objects[1]["class"] == .string("1"))
  }

  @Test func badRowsAreLeftOutIfAskedFor() throws {
    let command = try command()
    let input = "x,y\n0,0\nmany,0\n2\n2,0\n"
    let refused = try command.run("predict model.safetensors", input: input)
    #expect(refused.code == 65 && refused.errorLines.count == 1)
    #expect(refused.errors.contains("standard input:3:1: 'many'") || refused.errors.contains(":4:"))
    let result = try command.run("predict model.safetensors --skip-bad", input: input)
    #expect(result.code == 0 && result.output.split(separator: "\n").count == 3)
    #expect(result.errors.contains("1 row left out") && result.errors.contains("'many'"))
    #expect(result.errorLines.count == 2, "\(result.errors)")
  }

  @Test func strictRefusesWhatTrainingHasNotSeen() throws {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    #expect(try command.run("train points.csv --epochs 2 --quiet --out m").code == 0)
    let input = "x,y\n1000,1\n1,\n"
    let told = try command.run("predict m/model.safetensors", input: input)
    #expect(told.code == 0 && told.output.split(separator: "\n").count == 3)
    #expect(told.errors.contains("'x': 1 value far outside of the range seen in training"))
    #expect(told.errors.contains("'y': 1 missing cell filled, first in line 3"))
    let refused = try command.run("predict m/model.safetensors --strict", input: input)
    #expect(refused.code == 65 && refused.errors.contains("'x': 1 value far outside"))
    // A model without a header would read its own file as well.
    let own = try command.run("predict m/model.safetensors points.csv --strict")
    #expect(own.code == 0 && own.errors.isEmpty && own.output.hasPrefix("class,probability of 0,"))
  }

  @Test func aPipeThatIsClosedIsQuiet() throws {
    let command = try command()
    try command.folder.write(
      "x,y\n" + String(repeating: "1,2\n", count: 50_000), to: "long.csv")
    let result = try command.runShell("$NN predict model.safetensors long.csv | head -n 2")
    #expect(result.output.hasPrefix("probability,class\n") && result.errors.isEmpty)
  }

  @Test(
    arguments: [
      ("--append --keep x", 64, "--append prints all columns"), ("--keep z", 65, "no column 'z'"),
      ("--strict=yes", 64, "--strict"), ("--encoding x", 64, "--encoding x"),
      ("--separator ab", 64, "--separator ab: give one character"),
    ] as [(String, Int32, String)])
  func mistakes(words: String, code: Int32, place: String) throws {
    let result = try command().run("predict model.safetensors - \(words)", input: "x,y\n1,2\n")
    #expect(result.code == code && result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.contains(place) && result.output.isEmpty, "\(result.errors)")
  }
}
