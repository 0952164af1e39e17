import Foundation
import TestSupport
import Testing

/// What the command says to mistakes: one line that names the place, an exit code, and no file.
struct MistakeTests {
  private static let tables: [(name: String, text: String)] = [
    ("empty.csv", ""), ("header.csv", "x,y,label\n"), ("word.csv", "x,y,label\n1,two,0\n"),
    ("ragged.csv", "x,y,label\n1,2,0\n1,2\n"), ("nan.csv", "x,y,label\n1,nan,0\n"),
    ("infinite.csv", "x,y,label\n1,2,0\ninf,3,1\n4,1,1\n3,2,0\n"),
    ("range.csv", "x,label\n1,0.5\n2,3.5\n5,1\n"),
    ("narrow.csv", "label\n1\n"), ("good.csv", pointsTable),
    ("three.csv", "a,b,c\n1,2,3\n"),
    ("wide.csv", "a,b,c,t\n1,2,3,0\n2,1,5,1\n4,1,0,0\n"),
  ]

  /// The first line of predictions of the labels.
  private static let header = "class,probability of 0,probability of 1\n"

  private func command() throws -> Command {
    let command = try Command()
    for table in Self.tables { try command.folder.write(table.text, to: table.name) }
    return command
  }

  @Test(
    arguments: [
      ("empty.csv", 65, "empty.csv:1:"), ("header.csv", 65, "header.csv: the table has no rows"),
      ("word.csv --preset script", 65, "word.csv:2:2: 'two'"),
      ("ragged.csv", 65, "ragged.csv:3: this row has 2 fields and the header 3"),
      ("nan.csv --preset script", 65, "nan.csv:2:2: no value in column 'y'"),
      ("infinite.csv", 65, "infinite.csv:3:1: an infinite number in column 'x'"),
      ("narrow.csv --preset script", 65, "narrow.csv: no column is left to learn from"),
      ("good.csv --target colour", 65, "'colour'"), ("missing.csv", 66, "missing.csv"),
      (".", 66, "directory"), ("--colour red", 64, "'--colour'"), ("a b", 64, "'b'"),
      ("--size 0x0", 64, "0x0"), ("--size 800", 64, "800x600"), ("--size 9999999x9", 64, "--size"),
      ("--batch-size 0", 64, "--batch-size"), ("--epochs 0", 64, "--epochs"),
      ("--epochs 1e9", 64, "--epochs 1e9: give a whole number from 1 to 100000000"),
      ("--every -1", 64, "--every -1: give a whole number from 0 to"),
      ("--learning-rate 0", 64, "--learning-rate"), ("--learning-rate nan", 64, "--learning-rate"),
      ("--threads 0", 64, "--threads 0: give a whole number from 1 to"),
      ("--precision f16", 64, "--precision f16: give one of 'f32' and 'f64'; see"),
      ("--loss mean", 64, "mse"),
      ("--seed -1", 64, "--seed -1: give a whole number from 0 to"), ("--points 0", 64, "--points"),
      ("--noise -1", 64, "--noise -1: give a number from 0 to 1000000"),
      ("--twist 0", 64, "--twist 0: give a number above 0 and at most 1000000, such as 600"),
      ("good.csv --noise 1", 64, "--noise"),
      ("--target colour", 64, "--target"),
      ("--initial missing.safetensors", 66, "missing.safetensors"),
      ("--initial good.csv", 65, "good.csv"), ("--network 5tanh", 64, "--network"),
      ("--out good.csv", 73, "good.csv"), ("--out /proc/none", 73, "/proc/none"),
    ] as [(String, Int32, String)])
  func train(words: String, code: Int32, place: String) throws {
    let command = try command()
    let before = command.files(".").filter { !$0.hasPrefix(".") }
    let hasOut = words.contains("--out")
    let result = try command.run(
      "train --epochs 2 --every 1 \(hasOut ? "" : "--out made") \(words)")
    check(result, code, place)
    #expect(command.files(".").filter { !$0.hasPrefix(".") } == before)
  }

  @Test func severalComplaintsComeInOneMessage() throws {
    let command = try command()
    try command.folder.write("x,y,label\ninf,1,a\n2,-inf,a\n3,2,a\n", to: "three.csv")
    let result = try command.run("train three.csv --out made")
    #expect(result.code == 65 && result.output.isEmpty)
    #expect(
      result.errorLines.map { $0.prefix(while: { $0 != " " }) } == [
        "nn:", "three.csv:2:1:", "three.csv:3:2:", "three.csv:1:3:",
      ], "\(result.errors)")
    #expect(result.errorLines[0].contains("three.csv: 3 things keep this table from being used"))
  }

  @Test func targetsThatTheNetworkCannotGiveAreNamed() throws {
    let network = ["--network", "1 sigmoid"]
    let result = try command().run("train range.csv --out made", arguments: network)
    check(result, 64, "target 3.5 is outside of what the network '1 sigmoid' can give")
  }

  @Test(arguments: ["5 blah", "0 tanh", "", "5 tanh, 2 sigmoid"])
  func networks(words: String) throws {
    check(try command().run("train --network", arguments: [words]), 64, "--network")
    check(try command().run("gradcheck --network", arguments: [words]), 64, "--network")
  }

  @Test(
    arguments: [
      ("", 0, ""), ("three.csv", 65, "three.csv:1: there is no column 'x'"),
      ("missing.csv", 66, "missing.csv"), ("word.csv", 65, "word.csv:2:2"),
      ("ragged.csv", 65, "ragged.csv:3"), ("empty.csv", 65, "empty.csv:1"),
      ("narrow.csv --header no", 65, "narrow.csv:1: there is no column"),
      ("good.csv --frame", 64, "--frame"),
    ] as [(String, Int32, String)])
  func predict(words: String, code: Int32, place: String) throws {
    let command = try command()
    _ = try command.run("train good.csv --epochs 2 --every 0 --out m")
    let result = try command.run("predict m/model.safetensors \(words)", input: "x,y\n")
    if code == 0 {
      #expect(result.code == 0 && result.output == Self.header)
    } else {
      check(result, code, place)
    }
  }

  @Test func modelsThatAreNone() throws {
    let command = try command()
    _ = try command.run("train good.csv --epochs 2 --every 0 --out m")
    let whole = try bytes(of: command.folder.file("m/model.safetensors"))
    for count in [0, 7, 100, whole.count / 2, whole.count - 1] {
      let cut = FileManager.default.createFile(
        atPath: command.folder.file("cut.safetensors"), contents: Data(whole[..<count]))
      #expect(cut)
      check(try command.run("predict cut.safetensors good.csv"), 65, "cut.safetensors: ")
    }
    check(try command.run("predict good.csv good.csv"), 65, "good.csv: ")
    check(try command.run("predict missing good.csv"), 66, "missing: ")
    check(try command.run("predict"), 64, "model")
    check(
      try command.run("train wide.csv --initial m/model.safetensors --epochs 2"), 65, "0.weight")
  }

  @Test func gradcheck() throws {
    for words in ["--eps 0", "--eps nan", "--atol nan", "--rtol nan"] {
      check(try command().run("gradcheck \(words)"), 64, String(words.prefix(6)))
    }
    check(try command().run("gradcheck missing.csv"), 66, "missing.csv")
  }

  @Test func unknownSubcommands() throws {
    check(try command().run("tran"), 64, "tran")
  }

  private func check(_ result: Command.Result, _ code: Int32, _ place: String) {
    #expect(result.code == code, "\(result.errors)")
    #expect(result.errorLines.count == 1 && result.errors.hasPrefix("nn: "), "\(result.errors)")
    #expect(result.errors.contains(place), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func aFirstWordThatIsNoCommandIsAnswered() throws {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    for (word, answer) in [
      ("trian", "no command 'trian', did you mean 'train'?"), ("zzz", "no command 'zzz'; see"),
      ("points.csv", "say 'nn train points.csv'"),
    ] {
      let result = try command.run(word)
      #expect(result.code == 64 && result.errorLines.count == 1)
      #expect(result.errors.contains(answer), "\(word)")
    }
  }
}
