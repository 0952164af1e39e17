import FileIO
import NN
import Runs
import TestSupport
import Testing

/// What explains a training, as the command says it.
struct ExplainingTests {
  /// 5,000 rows of y = a - b; the cell in a line and a column (counted from 0) holds `value`.
  private func table(line: Int = 0, column: Int = 0, value: String = "") -> String {
    var generator = RandomGenerator(seed: 2, stream: .data)
    return (2..<5002).reduce(into: "a,b,y\n") { text, number in
      let (a, b) = (generator.normal(), generator.normal())
      var cells = ["\(a)", "\(b)", "\(a - b)"]
      if number == line { cells[column] = value }
      text += cells.joined(separator: ",") + "\n"
    }
  }

  @Test func aSearchSuggestsTheRateThatAutoTakes() throws {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    let search = try command.run("find-rate points.csv --out found")
    #expect(search.code == 0 && search.errorLines.count == 2 && search.output.isEmpty)
    #expect(command.files("found") == ["find-rate.csv", "find-rate.png"])
    let rate = try #require(search.errorLines[0].split(separator: " ").dropFirst(2).first)
      .dropLast()
    #expect(search.errorLines[0].hasPrefix("learning rate \(rate): ") && Double(rate) != nil)
    let arguments = "train points.csv --epochs 20 --out"
    let auto = try command.run("\(arguments) auto --learning-rate auto")
    #expect(auto.code == 0 && auto.errorLines.contains(search.errorLines[0]))
    // The recipe holds the number, so that a repeat needs no search.
    #expect(try command.run("\(arguments) given --learning-rate \(rate)").code == 0)
    let models = try ["auto", "given"].map {
      try bytes(of: command.folder.file("\($0)/model.safetensors"))
    }
    #expect(models[0] == models[1])
  }

  @Test func aSearchThatMakesNoSenseIsRefused() throws {
    let command = try Command()
    for words in ["train --learning-rate auto", "find-rate"] {
      let result = try command.run(words, arguments: ["--optimizer", "l-bfgs"])
      #expect(result.code == 64 && result.errorLines.count == 1)
      #expect(result.errors.contains("finds the lengths of its steps itself"))
    }
    let twice = try command.run(
      "train --learning-rate auto", arguments: ["--optimizer", "sgd rate=0.5"])
    #expect(twice.code == 64 && twice.errors.contains("give only one"))
  }

  @Test(arguments: ["full", "32"]) func aHugeValueIsNamedInFiveLines(_ batch: String) throws {
    let command = try Command()
    try command.folder.write(table(line: 4711, column: 1, value: "1e25"), to: "t.csv")
    let arguments = ["--network", "10 relu, 1 linear"]
    let words = "train t.csv --preset script --epochs 50 --batch-size \(batch) --out r"
    let result = try command.run("\(words) --quiet", arguments: arguments)
    #expect(result.code == 1 && result.errorLines.count == 5)
    #expect(result.errorLines[0].hasPrefix("nn: training diverged"))
    #expect(result.errorLines[3].hasPrefix("line 4711 of t.csv, column 2, 'b' is 1e25"))
    #expect(result.errorLines[4].hasSuffix("mending or leaving out line 4711"))
    #expect(command.files("r") == ["manifest.json", "postmortem.json", "postmortem.png"])
    // A later run in the folder takes its place.
    try command.folder.write(table(), to: "t.csv")
    let mended = try command.run("\(words) --quiet", arguments: arguments)
    #expect(mended.code == 0 && mended.errors.isEmpty)
    let files = command.files("r")
    #expect(files.contains("model.safetensors") && !files.contains("postmortem.json"))
  }

  @Test func aFileOfTheUserIsNoPostMortem() throws {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    try Folder(command.folder.file("r")).create()
    try command.folder.write("mine", to: "r/postmortem.json")
    let result = try command.run("train points.csv --epochs 2 --out r")
    #expect(result.code == 73)
    #expect(try command.text("r/postmortem.json") == "mine")
  }

  @Test func warningsAreSaidOnceAndNotIfQuiet() throws {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    let words = "train points.csv --l1 5 --epochs 400 --patience 400 --out r"
    let said = try command.run(words)
    #expect(said.code == 0 && said.errorLines.count { $0.contains("does not move") } == 1)
    #expect(said.errors.contains("--l1"))
    let quiet = try command.run("\(words) --quiet")
    #expect(quiet.errors.isEmpty)
  }
}
