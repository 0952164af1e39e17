import FileIO
import TestSupport
import Testing

struct InfoTests {
  private func trained() throws -> Command {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    #expect(try command.run("train points.csv --epochs 2 --quiet --out m").code == 0)
    return command
  }

  @Test func theJSONTellsWhatAModelIs() throws {
    let result = try trained().run("info --json m/model.safetensors")
    let json = try JSON(parsing: Array(result.output.utf8)[...])
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(json["task"] == .string("classes") && json["target"] == .string("label"))
    #expect(json["features"] == .array([.string("x"), .string("y")]))
    #expect(json["classes"] == .array([.string("0"), .string("1")]))
    #expect(json["network"] == .string("50 tanh, 30 tanh, 2 linear"))
    #expect(json["parameters"] == .number(1742))
    #expect(json["recipe"]?["epochs"] == .number(2))
    #expect(json["recipe"]?["optimizer"] == .string("adam"))
    #expect(json["recipe"]?["validation"] == .string("0.2"))
  }

  @Test func theTextTellsTheSame() throws {
    let result = try trained().run("info m/model.safetensors")
    #expect(result.code == 0 && result.output.hasPrefix("task "))
    for word in ["label", "50 tanh, 30 tanh, 2 linear", "1742", "x: number -2 to 2", "recipe"] {
      #expect(result.output.contains(word), "no \(word)")
    }
  }

  @Test(
    arguments: [
      ("info", 64, "model"), ("info none", 66, "none"), ("info points.csv", 65, "points.csv: "),
    ] as [(String, Int32, String)])
  func mistakes(words: String, code: Int32, place: String) throws {
    let result = try trained().run(words)
    #expect(result.code == code && result.errorLines.count == 1 && result.output.isEmpty)
    #expect(result.errors.contains(place))
  }
}
