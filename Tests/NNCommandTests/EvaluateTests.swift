import FileIO
import TestSupport
import Testing

struct EvaluateTests {
  private func trained(_ options: String = "") throws -> Command {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    let words = "train points.csv --epochs 40 --learning-rate 0.01 --quiet --out m \(options)"
    #expect(try command.run(words).code == 0)
    return command
  }

  @Test func allScoresOfClassesAreTold() throws {
    let command = try trained()
    let result = try command.run("evaluate m/model.safetensors points.csv")
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(
      result.output.hasPrefix("accuracy 100.0 % (20 of 20), the commonest class alone 50.0 %"))
    for word in ["balanced-accuracy", "f1", "log-loss", "auc", "brier", "class \\ predicted"] {
      #expect(result.output.contains(word), "no \(word)")
    }
    let json = try JSON(
      parsing: Array(command.run("evaluate m/model.safetensors points.csv --json").output.utf8)[...]
    )
    #expect(json["accuracy"] == .number(1) && json["rows"] == .number(20))
    #expect(
      json["confusion"]
        == .array([
          .array([.number(10), .number(0)]),
          .array([.number(0), .number(10)]),
        ]))
  }

  @Test func scoresOfNumbersAreInTheTargetsUnits() throws {
    let command = try trained("--task regress")
    let json = try JSON(
      parsing: Array(
        command.run("evaluate m/model.safetensors - --json", input: pointsTable).output.utf8)[...])
    for key in ["r2", "rmse", "mae"] {
      guard case .number(let value)? = json[key] else {
        Issue.record("no \(key)")
        continue
      }
      #expect(key == "r2" ? value > 0.3 && value < 1 : value > 0 && value < 0.5, "\(key) \(value)")
    }
  }

  @Test func requirementsThatAreNotMetExitWithOne() throws {
    let command = try trained()
    // One of the 20 rows is told to be of the other class.
    try command.folder.write(pointsTable.replacing("-2.0,-1.5,0", with: "-2.0,-1.5,1"), to: "w.csv")
    let met = "--require accuracy=0.95 --require log-loss=2"
    #expect(try command.run("evaluate m/model.safetensors w.csv \(met)").code == 0)
    let result = try command.run("evaluate m/model.safetensors w.csv --require accuracy=0.96")
    #expect(result.code == 1 && result.errorLines.count == 1)
    #expect(result.errors == "nn: accuracy 0.95 is below the required 0.96\n")
    #expect(result.output.contains("19 of 20"))
  }

  @Test func rowsWithoutATargetAreCounted() throws {
    let result = try trained().run(
      "evaluate m/model.safetensors -", input: "label,y,x\n1,1.5,2\n,1,1\n0,-1.5,\n")
    #expect(result.code == 0 && result.output.contains("(2 of 2)"), "\(result.output)")
    #expect(result.errors.contains("1 row") && result.errors.contains("'x': 1 missing cell filled"))
  }

  @Test(
    arguments: [
      ("m/model.safetensors", 64, "data"), ("m/model.safetensors none.csv", 66, "none.csv"),
      ("none points.csv", 66, "none"), ("points.csv points.csv", 65, "points.csv: "),
      ("m/model.safetensors points.csv --require foo=1", 64, "unknown metric 'foo'"),
      ("m/model.safetensors points.csv --require accuracy", 64, "write accuracy=0.95"),
      ("m/model.safetensors narrow.csv", 65, "there is no column 'label', the target"),
      ("m/model.safetensors other.csv", 65, "other.csv:3:3: the model does not know the class '7'"),
    ] as [(String, Int32, String)])
  func mistakes(words: String, code: Int32, place: String) throws {
    let command = try trained()
    try command.folder.write("x,y\n1,2\n", to: "narrow.csv")
    try command.folder.write("x,y,label\n1,2,1\n2,3,7\n", to: "other.csv")
    let result = try command.run("evaluate \(words)")
    #expect(result.code == code && result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.contains(place) && result.output.isEmpty, "\(result.errors)")
  }
}
