import Cairo
import FileIO
import Foundation
import TestSupport
import Testing

/// `nn plot FIGURE`: options, style files, pages and models without data.
struct FigureTests {
  private let command: Command

  init() throws {
    command = try Command()
    let rows = (0..<40).map { row in
      let x = Double(row % 8) - 3.5
      let y = Double(row / 8) - 2
      return "\(x),\(y),\(x + y > 0 ? "b" : "a")"
    }
    try command.folder.write((["x,y,kind"] + rows).joined(separator: "\n") + "\n", to: "points.csv")
    let trained = try command.run(
      "train points.csv --network",
      arguments: ["3 tanh, 2 linear", "--epochs", "5", "--quiet", "--out", "run"])
    #expect(trained.code == 0, "\(trained.errors)")
  }

  private func svg(_ words: String, arguments: [String] = []) throws -> String {
    let result = try command.run("plot -o picture.svg \(words)", arguments: arguments)
    #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
    return String(decoding: try bytes(of: command.folder.file("picture.svg")), as: UTF8.self)
  }

  @Test func optionsChangeTextsAndAxes() throws {
    let picture = try svg(
      "boundary run points.csv --xrange -20:20 --ylabel up --key none --grid",
      arguments: ["--title", "my title"])
    #expect(picture.contains(">my title<") && picture.contains(">up<"))
    #expect(picture.contains(">20<") && picture.contains(">-20<"))
    #expect(!picture.contains(">a<") && !picture.contains(">b<"))
  }

  @Test(arguments: [
    (
      "confusion run points.csv --cblabel z", "--cblabel changes nothing in the picture 'confusion'"
    ),
    ("boundary run points.csv --xrange 3:1", "--xrange 3:1: '3:1' is no range"),
    ("boundary run points.csv --ratio flat", "--ratio flat: 'flat' is no ratio"),
    ("bound run points.csv", "unknown figure 'bound'"), ("boundary,/ run points.csv", "no figure"),
    ("boundary run points.csv --log x --xrange -1:9", "no place for -1.0"),
    ("confusion run points.csv --axes x,y", "--axes x,y changes nothing"),
    ("boundary run --no-points", "--no-points changes nothing"),
    ("boundary run points.csv --cbrange 0:1", "--cbrange changes nothing"),
    ("units run points.csv --grid", "--grid changes nothing"),
    ("roc run", "this figure shows rows of data; name a file with them"),
  ]) func wrongWordsAreRefused(words: String, message: String) throws {
    let result = try command.run("plot \(words) -o no.png")
    #expect(result.code == 64 && result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(!command.files(".").contains("no.png"))
  }

  @Test func whatIsReadIsNotWrittenOver() throws {
    let before = try bytes(of: command.folder.file("points.csv"))
    for words in [
      "boundary run points.csv -o points.csv", "history run/history.csv -o run/../run/history.csv",
    ] {
      let result = try command.run("plot \(words)")
      #expect(result.code == 64 && result.errors.contains("which is read"), "\(result.errors)")
    }
    let model = try command.run("plot boundary run --terminal png -o run/model.safetensors")
    #expect(model.code == 64 && model.errors.contains("which is read"))
    #expect(try bytes(of: command.folder.file("points.csv")) == before)
  }

  @Test func aGridLiesOverRegions() throws {
    #expect(try svg("boundary run points.csv --grid") != svg("boundary run points.csv"))
  }

  @Test func aStyleFileHasTheSameWords() throws {
    try command.folder.write("# mine\ntitle \"from a file\"\ngrid\ncblabel idle here\n", to: "s")
    #expect(try svg("boundary run points.csv --style s").contains(">from a file<"))
    let won = try svg("boundary run points.csv --style s --title", arguments: ["mine"])
    #expect(won.contains(">mine<") && !won.contains(">from a file<"))
    try command.folder.write("grid\nxrange nine\n", to: "wrong")
    let result = try command.run("plot boundary run points.csv --style wrong")
    #expect(result.code == 64 && result.errors.contains("wrong:2: "), "\(result.errors)")
    try command.folder.write("title \"a # b\" # mine\nfoo 3\n", to: "foo")
    let foo = try command.run("plot boundary run points.csv --style foo")
    #expect(foo.code == 64 && foo.errors.contains("foo:2: unknown word 'foo'"), "\(foo.errors)")
    try command.folder.write("theme dark\n", to: "nn.style")
    let told = try command.run("plot boundary run points.csv -o dark.svg")
    #expect(told.code == 0 && told.errors == "style: nn.style\n")
  }

  @Test func withoutDataTheModelIsDrawnAloneAndSaysSo() throws {
    let alone = try svg("boundary run")
    #expect(alone.contains("no rows: over the mean of those it was trained on"))
    #expect(alone.contains(">a<") && alone.contains(">b<"))
    let points = try svg("boundary run points.csv")
    let hidden = try svg("boundary run points.csv --no-points")
    #expect(points.contains("wrong") && !hidden.contains("wrong") && !alone.contains("wrong"))
  }

  @Test func severalFiguresMakeAPage() throws {
    let page = try svg("", arguments: ["boundary, confusion / history", "run", "points.csv"])
    #expect(
      page.contains("epoch 5, cost") && page.contains("accuracy") && page.contains(">predicted<"))
    #expect(page.components(separatedBy: "epoch 5, cost").count >= 2)
  }

  @Test func framesArePagesSpacedAsAskedFor() throws {
    let words = "train points.csv --epochs 30 --frames 6 --quiet --size 320x240 --out"
    let result = try command.run(
      "\(words) few", arguments: ["--frame", "boundary / history, confusion"])
    #expect(result.code == 0, "\(result.errors)")
    #expect(command.files("few/frames").count == 6)
    let wrong = try command.run("\(words) no --frame", arguments: ["predicted"])
    #expect(wrong.code == 64 && wrong.errors.contains("--frame predicted: "), "\(wrong.errors)")
    let both = try command.run("\(words) no --every 3")
    #expect(both.code == 64 && both.errors.contains("leave out --every"))
  }
}
