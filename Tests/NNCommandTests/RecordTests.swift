import FileIO
import Foundation
import NN
import Runs
import TestSupport
import Testing

/// `nn train --config`, `nn reproduce` and `nn diff`.
struct RecordTests {
  /// A run `a` on `moons.csv`, which other runs are made from.
  private func command(_ options: String = "") throws -> Command {
    let command = try Command()
    let moons = try command.run("data moons --points 60")
    try command.folder.write(moons.output, to: "moons.csv")
    try command.folder.write("x,y,label\n1,2,0\n0,-0.5,1\n", to: "a.csv")
    let result = try command.run(
      "train moons.csv --epochs 6 --every 3 --size 320x240 --hidden 8 --quiet --out a \(options)")
    #expect(result.code == 0, "\(result.errors)")
    return command
  }

  /// The bytes of each file of the folder, by name.
  private func contents(_ command: Command, _ folder: String) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in command.files(folder) where !file.hasPrefix("checkpoints/") {
      contents[file] = try bytes(of: command.folder.file("\(folder)/\(file)"))
    }
    return contents
  }

  private static let runs = [
    ("a/run.yaml", "--test a.csv"), ("a/model.safetensors", "--optimizer l-bfgs --precision f32"),
    ("a/frames/000001.png", "--folds 2 --repeat 2 --scale 2 --theme dark --no-gradcheck"),
    ("a", "--validation 0 --optimizer sgd --schedule cosine --l2 0.001 --clip-norm 1 --axes pca"),
    ("a/history.png", "--palette viridis --seed 18446744073709551615 --batch-size 7 --patience 2"),
    (
      "a/checkpoints/epoch-000006.safetensors",
      "--header yes --target label --features x,y --missing drop --class-weights balanced"
    ),
  ]

  @Test(arguments: runs)
  func theSameBytesComeOfTheRecord(file: String, options: String) throws {
    let command = try command(options)
    let again = try command.run("train --config \(file) --quiet --out b")
    #expect(again.code == 0 && again.errors.isEmpty, "\(again.errors)")
    #expect(try contents(command, "b") == contents(command, "a"))
  }

  @Test func theSpiralsComeOfTheRecordToo() throws {
    let command = try Command()
    #expect(try command.run("train --epochs 3 --size 320x240 --quiet --out c").code == 0)
    #expect(try command.run("train --config c/history.png --quiet --out d").code == 0)
    #expect(try contents(command, "c") == contents(command, "d"))
  }

  @Test func optionsBesideItWinAndAreNamed() throws {
    let command = try command()
    let result = try command.run("train --config a/run.yaml --epochs 4 --seed 9 --out b")
    #expect(
      result.errorLines.first
        == "--epochs 4 instead of 6, --seed 9 instead of 4 of a/run.yaml")
    let record = try RunRecord(ofFile: command.folder.file("b"))
    #expect(record.recipe.epochs == 4 && record.recipe.seed == 9 && record.output.every == 3)
    #expect(record.recipe.hidden == [8])
    let preset = try command.run("train --config a --preset script --epochs 5 --out c")
    for word in [
      "--loss mse instead of cross-entropy", "--learning-rate by default instead of 0.001",
    ] {
      #expect(preset.errors.contains(word), "\(preset.errors)")
    }
    let script = try RunRecord(ofFile: command.folder.file("c")).recipe
    #expect(script.optimizer == "sgd" && script.learningRate == 0.1)
    #expect(script.network == "8 tanh, 1 sigmoid")
    // What was chosen for adam does not fit.
    for words in ["--optimizer l-bfgs", "--optimizer sgd\u{a0}rate=0.5", "--task regress"] {
      let words = words.split(separator: " ").map {
        $0.replacingOccurrences(of: "\u{a0}", with: " ")
      }
      let result = try command.run("train --config a --quiet --out f", arguments: words)
      #expect(result.code == 0, "\(result.errors)")
    }
    // Other data, read in another way.
    try command.folder.write("x;y;label\n1;2;0\n3;4;1\n5;6;0\n7;8;1\n9;1;1\n", to: "other.csv")
    let other = try command.run("train other.csv --separator ; --config a --out d")
    #expect(other.code == 0)
    #expect(
      other.errorLines.first
        == "--data other.csv instead of moons.csv, --separator ; instead of none of a")
    let spirals = try command.run("train spirals --points 20 --config a --epochs 5 --quiet --out e")
    #expect(spirals.code == 0, "\(spirals.errors)")
  }

  @Test func otherDataIsSaid() throws {
    let command = try command()
    let data = try command.text("moons.csv")
    try command.folder.write(data + "1,2,0\n", to: "moons.csv")
    let grown = try command.run("train --config a/run.yaml --out b")
    #expect(grown.code == 0)
    let (then, now) = (data.utf8.count, data.utf8.count + 6)
    func grouped(_ count: Int) -> String { "\(count / 1000),\("\(count)".suffix(3))" }
    #expect(
      grown.errorLines.first
        == "moons.csv has changed since: \(grouped(then)) bytes then, \(grouped(now)) now; trained on the present one"
    )
    let again = try command.run("reproduce a")
    #expect(
      again.code == 1 && again.errorLines.count == 2 && again.errors.contains("changed since"))
    #expect(try command.runShell("rm moons.csv").code == 0)
    let missing = try command.run("train --config a/run.yaml --out b")
    #expect(missing.code == 66 && missing.errors.contains("moons.csv: cannot open"))
    let gone = try command.run("reproduce a/model.safetensors")
    #expect(gone.code == 66 && gone.errors.contains("go to the folder in which"))
  }

  @Test func mistakesInAConfigAreNamed() throws {
    let command = try command()
    let yaml = try command.text("a/run.yaml")
    #expect(yaml.contains("\n  epochs: 6\n"))
    let line = (yaml.split(separator: "\n").firstIndex { $0 == "  epochs: 6" } ?? 0) + 1
    try command.folder.write(
      yaml.split(separator: "\n").map { $0 == "  epochs: 6" ? "  epochs: six" : $0 }
        .joined(separator: "\n"), to: "wrong.yaml")
    let wrong = try command.run("train --config wrong.yaml")
    #expect(
      wrong.code == 65
        && wrong.errors
          == "nn: wrong.yaml:\(line): epochs 'six': give a whole number from 1 to 100000000\n"
    )
    let table = try command.run("train --config moons.csv")
    #expect(table.code == 65 && table.errors.contains("moons.csv: no record of a run in it; "))
    let both = try command.run("train --config a --network 3_relu --hidden 4")
    #expect(both.code == 64)
  }

  @Test func aRunIsMadeAgainToTheByte() throws {
    let command = try command("--log a/run.jsonl")
    for file in ["a", "a/frames/000000.png", "a/history.csv", "a/manifest.json"] {
      let result = try command.run("reproduce \(file) --threads 1")
      #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
      let lines = result.output.split(separator: "\n")
      let same = lines.filter { $0.hasSuffix("  same bytes") }
      #expect(same.count == 12 && lines.count == 14, "\(result.output)")
      #expect(lines.contains("run.jsonl          left out, it holds times"))
    }
    let copied = try command.runShell(
      "mkdir p && cp a/frames/000001.png p/x.png && cp a/history.png p && $NN reproduce p/x.png "
        + "&& $NN reproduce p/history.png")
    #expect(copied.code == 0)
    #expect(
      copied.output == "x.png  same bytes as frames/000001.png\nhistory.png  same bytes\n")
    let plain = try command.run("reproduce moons.csv")
    #expect(plain.code == 65 && plain.output.isEmpty)
  }

  @Test func whereFilesDifferIsSaid() throws {
    let command = try command()
    var model = try bytes(of: command.folder.file("a/model.safetensors"))
    model[model.count - 1] ^= 0x40
    try AtomicFile.replace(command.folder.file("a/model.safetensors"), with: model)
    let history = try command.text("a/history.csv")
    try command.folder.write(history + "7,1\n", to: "a/history.csv")
    try AtomicFile.replace(
      command.folder.file("a/history.png"), with: bytes(of: command.folder.file("a/boundary.png")))
    #expect(try command.runShell("rm a/frames/000001.png").code == 0)
    let result = try command.run("reproduce a/run.yaml")
    #expect(result.code == 1 && result.errors == "nn: 4 of 12 files differ\n")
    let differing = result.output.split(separator: "\n").filter { !$0.hasSuffix("same bytes") }
    let expected = [
      "frames/000001.png  missing in a", "history.csv        differs: line 8: ",
      "history.png        differs: ", "model.safetensors  differs: 2.bias: numbers that differ by",
      "checkpoints ",
    ]
    #expect(differing.count == expected.count)
    for (line, start) in zip(differing, expected) { #expect(line.hasPrefix(start), "\(line)") }
    #expect(differing.contains { $0.hasPrefix("history.png") && $0.hasSuffix(" of 76800 pixels") })
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalLeavesNothingOfARepetition(number: Int32) throws {
    let command = try command()
    let temporary = command.folder.file("tmp")
    try Folder(temporary).create()
    let yaml = try command.text("a/run.yaml").split(separator: "\n")
      .map { $0 == "  epochs: 6" ? "  epochs: 10000000" : $0 }.joined(separator: "\n")
    try command.folder.write(yaml, to: "long.yaml")
    let process = try command.start("reproduce long.yaml", environment: ["TMPDIR": temporary])
    while try Folder(temporary).entries().isEmpty { usleep(10_000) }
    usleep(300_000)
    kill(process.processIdentifier, number)
    let result = try command.finish(process)
    #expect(result.code == 128 + number && result.errorLines.count == 1, "\(result.errors)")
    #expect(try Folder(temporary).entries() == [])
  }

  @Test func differencesOfTwoRunsAreATable() throws {
    let command = try command()
    #expect(try command.run("train --config a --epochs 3 --axes pca --quiet --out b").code == 0)
    let result = try command.run("diff a b")
    let lines = result.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(lines[0] == ["a", "b"] && lines[1] == ["epochs", "6", "3"])
    #expect(lines[2] == ["axes", "none", "pca"])
    #expect(lines.contains(["network", "epochs", "6", "3"]))
    #expect(lines.contains { $0.starts(with: ["held_out", "log_loss"]) })
    let json = try JSON(
      parsing: Array(command.run("diff a b/boundary.png --json").output.utf8)[...])
    guard case .array(let settings)? = json["settings"] else { return #expect(Bool(false)) }
    #expect(settings.map { $0["name"] } == [.string("epochs"), .string("axes")])
    #expect(settings.first?["first"] == .number(6) && settings.first?["second"] == .number(3))
    for pair in ["a a", "a/run.yaml a/model.safetensors"] {
      #expect(
        try command.run("diff \(pair)").output == "no difference in settings, files and results\n")
    }
    // Copies elsewhere have no results beside them.
    let copied = try command.runShell(
      "mkdir p && cp a/model.safetensors a/history.png p && cp b/boundary.png p/b.png "
        + "&& $NN diff p/model.safetensors p/history.png")
    #expect(
      copied.output == "no difference in settings and files; "
        + "give the folders of the runs to compare their results\n")
    let partly = try command.run("diff a p/b.png")
    #expect(partly.output.contains("epochs") && partly.errorLines.count == 1)
    #expect(partly.errors.hasPrefix("the results were not compared; give the folders"))
    #expect(
      try command.run("diff a p").output
        == "no difference in settings and files; there is no report.json in p\n")
    #expect(try command.run("diff a p --json").output.contains("\"results\":null"))
    try command.folder.write("1\n", to: "moons.csv")
    #expect(try command.run("diff a moons.csv").code == 65)
  }

  @Test func aPlotCarriesTheRecordOfItsModel() throws {
    let command = try command()
    for ending in ["png", "svg", "pdf"] {
      let result = try command.run(
        "plot boundary a/model.safetensors moons.csv --output b.\(ending)")
      #expect(result.code == 0, "\(result.errors)")
      #expect(
        try RunRecord(ofFile: command.folder.file("b.\(ending)"))
          == RunRecord(ofFile: command.folder.file("a")))
    }
    #expect(try command.run("plot history a/history.csv --output h.png").code == 0)
    #expect(throws: RecordError.self) { try RunRecord(ofFile: command.folder.file("h.png")) }
  }
}
