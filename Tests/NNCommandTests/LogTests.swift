import FileIO
import NN
import TestSupport
import Testing

struct LogTests {
  private func command() throws -> Command {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    return command
  }

  private static let train = "train points.csv --epochs 6 --no-gradcheck --quiet --out run"

  private func lines(_ text: String) throws -> [JSON] {
    try text.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)[...]) }
  }

  @Test func aLogHasTheHistoryAndChangesNothing() throws {
    let command = try command()
    let words = "--metrics-every 4 --log run.jsonl --tensorboard board"
    #expect(try command.run("\(Self.train) \(words)").code == 0)
    let lines = try lines(command.text("run.jsonl"))
    #expect(lines.map { $0["epoch"] } == (1...6).map { .number(Double($0)) })
    let taken = lines.map { $0["validation_accuracy"] != nil }
    #expect(taken == [false, false, false, true, false, true])
    #expect(command.files("board").count == 1)
    let history = try command.text("run/history.csv")
    let model = try bytes(of: command.folder.file("run/model.safetensors"))
    #expect(try command.run("\(Self.train) --metrics-every 4").code == 0)
    #expect(try command.text("run/history.csv") == history)
    #expect(try bytes(of: command.folder.file("run/model.safetensors")) == model)
  }

  @Test func standardOutputTakesALog() throws {
    let result = try command().run("\(Self.train) --log -")
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(try lines(result.output).count == 6)
  }

  @Test func otherFilesAreNoLogs() throws {
    let command = try command()
    let result = try command.run("\(Self.train) --log points.csv")
    #expect(result.code == 73 && result.errorLines.count == 1)
    #expect(result.errors.contains("points.csv") && result.errors.contains("not the log of a run"))
    #expect(try command.text("points.csv") == pointsTable && command.files("run").isEmpty)
  }

  @Test func aFullDiskDoesNotCostTheModel() throws {
    let command = try command()
    let result = try command.run("\(Self.train) --log /dev/full")
    #expect(result.code == 74 && result.errorLines.count == 1)
    #expect(result.errors.contains("/dev/full"))
    #expect(try Model<Double>(path: command.folder.file("run/model.safetensors")).epochs > 0)
  }

  @Test func theSummaryNamesTheBestEpoch() throws {
    let command = try command()
    let words = "train points.csv --epochs 40 --monitor accuracy --patience 5 --keep-last --out run"
    let result = try command.run(words)
    #expect(result.code == 0)
    let report = try JSON(parsing: bytes(of: command.folder.file("run/report.json"))[...])
    guard case .number(let best) = report["network"]?["chosen_epoch"] else {
      Issue.record("no epoch")
      return
    }
    let text = "the weights of epoch \(Int(best)), the greatest validation accuracy: cost"
    #expect(result.errors.contains(text) && result.errors.contains("found no new maximum"))
    let last = try Model<Double>(path: command.folder.file("run/last.safetensors"))
    #expect(last.epochs == Int(best) + 5)
    #expect(
      try Model<Double>(path: command.folder.file("run/model.safetensors")).epochs == Int(best))
  }

  @Test func metricsCanBeDrawn() throws {
    let command = try command()
    #expect(try command.run(Self.train).code == 0)
    #expect(try command.run("plot history run/history.csv --show accuracy -o a.svg").code == 0)
    let svg = try command.text("a.svg")
    #expect(svg.contains("accuracy over epochs") && svg.contains(">validation<"))
    #expect(try command.run("plot history run/history.csv -o c.svg").code == 0)
    #expect(try command.text("c.svg").contains("cost over epochs"))
  }

  @Test(
    arguments: [
      ("\(train) --monitor rmse", 64, "monitor rmse"), ("\(train) --monitor best", 64, "--monitor"),
      ("\(train) --monitor f1 --validation 0", 64, "--monitor needs rows"),
      ("\(train) --min-delta -1", 64, "--min-delta"), ("\(train) --log", 64, "--log"),
      ("\(train) --metrics-every 0", 64, "--metrics-every"),
      ("\(train) --log none/run.jsonl", 73, "none/run.jsonl"),
      ("\(train) --tensorboard points.csv", 73, "points.csv"),
    ] as [(String, Int32, String)])
  func mistakes(words: String, code: Int32, place: String) throws {
    let command = try command()
    let result = try command.run(words)
    #expect(result.code == code)
    #expect(result.errorLines.count == 1 && result.errors.contains(place), "\(result.errors)")
    #expect(command.files("run").isEmpty)
  }
}
