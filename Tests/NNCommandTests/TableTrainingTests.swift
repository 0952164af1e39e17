import FileIO
import Foundation
import TestSupport
import Testing

/// `nn train` on tables: what is prepared, held out, scored and said.
struct TableTrainingTests {
  /// Forty rows of a number, a word, a number of the row, and a price that depends on the first two.
  private static let prices =
    "id,size,colour,price\n"
    + (0..<40).map { row in
      let (size, colour) = (row * 7 % 40, ["red", "blue"][row % 2])
      return "\(row),\(row == 8 ? "" : "\(size)"),\(colour),\(1000 + 25 * size + row % 2 * 300).5\n"
    }.joined()

  private func command() throws -> Command {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    try command.folder.write(Self.prices, to: "prices.csv")
    try command.folder.write(pointsTable + "9,9,1\n", to: "others.csv")
    return command
  }

  private let short = "--epochs 3 --no-gradcheck"

  /// Trains and returns the lines that are said.
  private func said(_ command: Command, _ words: String) throws -> String {
    let result = try command.run("train \(words) \(short)")
    #expect(result.code == 0 && result.output.isEmpty, "\(words): \(result.errors)")
    return result.errors
  }

  private func json(_ command: Command, _ name: String) throws -> JSON {
    try JSON(parsing: bytes(of: command.folder.file(name))[...])
  }

  @Test func aTableOfNumbersIsPreparedAndScored() throws {
    let command = try command()
    let text = try said(command, "prices.csv")
    for line in [
      "target 'price': a number, 1000.5 to ", "32 rows to train on, 8 held out (20.0 %, seed 4)",
      "id: left out, a running number", "size: ", "colour: ", "held out: R2 ", "training rows: R2 ",
      "network '50 tanh, 30 tanh, 1 linear'", "Adam, learning rate 0.001",
    ] { #expect(text.contains(line), "no '\(line)' in \(text)") }
    #expect(
      command.files("out/prices")
        == [
          "history.csv", "history.png", "importance.png", "manifest.json", "model.safetensors",
          "predicted.png", "report.html", "report.json", "boundary.png", "run.yaml",
          "checkpoints/epoch-000003.safetensors",
        ].sorted())
    let history = try command.text("out/prices/history.csv").split(separator: "\n")
    #expect(history.count == 4 && history[0].hasPrefix("epoch,cost,validation_cost,"))
    let report = try json(command, "out/prices/report.json")
    #expect(report["data"]?["held_out_rows"] == .number(8) && report["folds"] == .null)
    let page = try command.text("out/prices/report.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("price"))
    for word in ["src=\"http", "href=\"http", "url(http", "<script src"] {
      #expect(!page.contains(word), "\(word)")
    }
    // New rows are answered in the target's units.
    let answer = try command.run(
      "predict out/prices/model.safetensors", input: "colour,size\nred,20\nblue,\n")
    let values = answer.output.split(separator: "\n").dropFirst().compactMap { Double($0) }
    #expect(values.count == 2 && values.allSatisfy { (500...3000).contains($0) })
    #expect(answer.errors.contains("'size': 1 missing cell filled, first in line 3"))
  }

  @Test func rowsAreHeldOutAsAskedFor() throws {
    let command = try command()
    #expect(try said(command, "points.csv").contains("4 held out (20.0 %, as many of each class"))
    #expect(try said(command, "points.csv --validation 0.5").contains("10 held out (50.0 %"))
    let all = try said(command, "points.csv --validation 0")
    #expect(!all.contains("held out (") && all.contains("training rows (none held out): accuracy"))
    let file = try said(command, "points.csv --validation others.csv")
    #expect(file.contains("20 rows to train on, held out: the 21 rows of others.csv"))
    let script = try said(command, "points.csv --preset script")
    #expect(script.contains("mse, SGD, learning rate 0.1") && script.contains("(none held out)"))
  }

  @Test func columnsAreChosen() throws {
    let command = try command()
    func inputs(_ words: String) throws -> JSON? {
      _ = try said(command, "prices.csv --out c \(words)")
      let info = try command.run("info --json c/model.safetensors").output
      return try JSON(parsing: Array(info.utf8)[...])["features"]
    }
    #expect(try inputs("") == .array([.string("size"), .string("colour")]))
    #expect(try inputs("--features size") == .array([.string("size")]))
    #expect(try inputs("--features -colour") == .array([.string("size")]))
    #expect(try inputs("--ignore size,id") == .array([.string("colour")]))
    #expect(try inputs("--features id,size") == .array([.string("id"), .string("size")]))
    let other = try said(command, "prices.csv --target colour --out c")
    #expect(other.contains("target 'colour': 2 classes: blue 20, red 20"))
    let both = try said(command, "prices.csv --target price,size --out c")
    #expect(both.contains("'50 tanh, 30 tanh, 2 linear'"))
  }

  @Test func gapsAreFilledOrDroppedOrRefused() throws {
    let command = try command()
    #expect(try said(command, "prices.csv").contains("32 rows to train on, 8 held out"))
    let dropped = try said(command, "prices.csv --missing drop")
    #expect(dropped.contains("1 row with missing cells left out"))
    #expect(dropped.contains("31 rows to train on, 8 held out"))
    let refused = try command.run("train prices.csv --missing error \(short)")
    #expect(refused.code == 65 && refused.errorLines.count == 1)
    #expect(refused.errors.contains("prices.csv:10:2: no value in column 'size'"))
  }

  @Test func theTaskIsWhatIsAskedFor() throws {
    let command = try command()
    #expect(try said(command, "points.csv").contains("target 'label': 2 classes: 0 10, 1 10"))
    let number = try said(command, "points.csv --task regress")
    #expect(number.contains("target 'label': a number, 0 to 1") && number.contains("mse, Adam"))
    let words = try command.run("train prices.csv --target colour --task regress \(short)")
    #expect(words.code == 65 && words.errorLines.count == 1 && words.errors.contains("'colour'"))
  }

  @Test func otherScoresAreTold() throws {
    let command = try command()
    let text = try said(command, "points.csv --folds 3 --repeat 2 --test others.csv --out m")
    for line in ["test: accuracy ", "3 folds: accuracy ", "2 seeds: accuracy ", "held out: "] {
      #expect(text.contains(line), "no '\(line)' in \(text)")
    }
    let report = try json(command, "m/report.json")
    guard case .number(let mean)? = report["folds"]?["mean"]?["accuracy"] else {
      Issue.record("no mean accuracy of the folds")
      return
    }
    #expect((0...1).contains(mean) && report["test"]?["rows"] == .number(21))
    #expect(report["repeats"]?["mean"] != nil)
  }

  @Test func networksOfWidthsAndActivations() throws {
    let command = try command()
    let text = try said(
      command, "points.csv --hidden 7,5 --activation relu --class-weights balanced")
    #expect(text.contains("network '7 relu, 5 relu, 2 linear' (73 parameters)"))
  }

  @Test func theTrainingStopsInTime() throws {
    let command = try command()
    let result = try command.run(
      "train points.csv --task regress --epochs 1000 --patience 2 --learning-rate 0.05 --out m")
    #expect(result.code == 0 && result.errors.contains("stopped: the validation cost has found no"))
    let epochs = try command.text("m/history.csv").split(separator: "\n").count - 1
    #expect(epochs < 1000)
    let info = try command.run("info --json m/model.safetensors").output
    #expect(try JSON(parsing: Array(info.utf8)[...])["epochs"] == .number(Double(epochs - 2)))
  }

  @Test func otherDialectsAreReadAsTold() throws {
    let command = try command()
    let rows = (0..<12).map { "\($0 * 5 % 12),5;\($0 % 4);h\u{e4}l\($0 % 2)\n" }.joined()
    let bytes = ("x;z;kind\n" + rows).unicodeScalars.map { UInt8($0.value) }
    let isWritten = FileManager.default.createFile(
      atPath: command.folder.file("old.csv"), contents: Data(bytes))
    #expect(isWritten)
    let options = "--separator ; --decimal , --encoding latin1 --header yes"
    let text = try said(command, "old.csv \(options)")
    #expect(text.contains("target 'kind': 2 classes: h\u{e4}l0 6, h\u{e4}l1 6"))
    #expect(text.contains("x: number 0.5 to 11.5"))
    let refused = try command.run("train old.csv \(short)")
    #expect(refused.code == 65 && refused.errors.contains("--encoding latin1"))
  }

  @Test func threadsDoNotChangeTheFiles() throws {
    let command = try command()
    for threads in [1, 2, 5] {
      _ = try said(command, "prices.csv --folds 2 --threads \(threads) --out t\(threads)")
    }
    let files = command.files("t1")
    #expect(files.count == 11)
    for (other, file) in ["t2", "t5"].flatMap({ other in files.map { (other, $0) } }) {
      let same =
        try bytes(of: command.folder.file("t1/\(file)"))
        == bytes(of: command.folder.file("\(other)/\(file)"))
      #expect(same, "\(other)/\(file) differs")
    }
  }

  @Test func standardInputThatIsNotReadIsMentioned() throws {
    let command = try command()
    let piped = try command.runShell("cat points.csv | $NN train --every 0 \(short)")
    #expect(piped.code == 0 && piped.errors.hasPrefix("standard input is not read without '-'"))
    let read = try command.runShell("cat points.csv | $NN train - \(short)")
    #expect(read.code == 0 && read.errors.hasPrefix("target 'label'"))
    #expect(command.files("out/stdin").contains("model.safetensors"))
  }

  @Test func anEarlierModelIsMentioned() throws {
    let command = try command()
    let remark = "points/model.safetensors is of an earlier run"
    let missing = try command.run("train points.csv --target nothing \(short)")
    #expect(missing.code == 65 && !missing.errors.contains("earlier run"))
    _ = try said(command, "points.csv")
    for words in ["points.csv --target nothing", "points.csv --test none.csv"] {
      let failed = try command.run("train \(words) \(short)")
      #expect(failed.code != 0 && failed.errorLines[failed.errorLines.count - 1].contains(remark))
    }
    try command.folder.write("x,label\n1,1\n", to: "points.csv")
    let broken = try command.run("train points.csv --out out/points \(short)")
    #expect(broken.code == 65 && broken.errorLines.count == 3)
    #expect(broken.errorLines[0].contains(remark))
  }

  @Test(
    arguments: [
      ("--folds 1", 64, "--folds 1: give a whole number from 2"),
      ("--folds 21", 64, "--folds 21: give a number from 2 to that of the rows, 20"),
      ("--repeat 1", 64, "--repeat 1: give"),
      ("--repeat 2 --validation 0", 64, "--repeat 2: seeds are compared on rows that are held out"),
      ("--test points.csv", 64, "--test points.csv: this is the file that is trained on"),
      ("--validation ./points.csv", 64, "--validation ./points.csv: this is the file that is"),
      ("--test none.csv", 66, "none.csv"), ("--test prices.csv", 65, "'label', the target"),
      ("--validation 1", 64, "--validation 1: give a share from 0 to below 1"),
      ("--validation -1", 64, "--validation -1: give a share"),
      ("--validation none.csv", 66, "none.csv: cannot open"),
      ("--patience 0", 64, "--patience 0: give a whole number from 1"),
      ("--patience 5 --validation 0", 64, "--patience needs rows that are held out"),
      ("--preset fast", 64, "--preset fast: give"), ("--task guess", 64, "--task guess: give"),
      ("--missing no", 64, "--missing no: give"), ("--features z", 65, "no column 'z'"),
      ("--ignore z", 65, "no column 'z'"), ("--ignore x,y", 65, "no column is left to learn from"),
      ("--class-weights rare", 64, "--class-weights rare: give"),
      ("--task regress --class-weights balanced", 64, "--class-weights balanced: for classes"),
      ("--hidden 0", 64, "--hidden: '0'"), ("--activation foo", 64, "unknown activation 'foo'"),
      ("--separator ab", 64, "--separator ab: give one character"),
      ("--decimal x", 64, "--decimal x: give . or ,"),
      ("--encoding ebcdic", 64, "--encoding ebcdic"),
      ("--header maybe", 64, "--header maybe: give"),
      ("--batch-size some", 64, "--batch-size some"),
    ] as [(String, Int32, String)])
  func mistakes(words: String, code: Int32, place: String) throws {
    let command = try command()
    let result = try command.run("train points.csv \(short) \(words) --out m")
    #expect(result.code == code && result.output.isEmpty, "\(result.errors)")
    #expect(result.errorLines.count == 1 && result.errors.contains(place), "\(result.errors)")
    #expect(command.files("m").isEmpty)
  }
}
