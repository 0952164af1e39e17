import FileIO
import Foundation
import TestSupport
import Testing

/// `nn plot` as its users run it.
struct PlotTests {
  private func trained() throws -> Command {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    #expect(try command.run("train points.csv --epochs 20 --every 0 --quiet --out run").code == 0)
    return command
  }

  @Test(arguments: [("b.png", "\u{89}PNG"), ("b.svg", "<?xml"), ("b.pdf", "%PDF")])
  func theEndingSaysTheKind(file: String, start: String) throws {
    let command = try trained()
    for picture in ["boundary run/model.safetensors points.csv", "history run/history.csv"] {
      let result = try command.run("plot \(picture) -o \(file)")
      #expect(result.code == 0 && result.output.isEmpty && result.errors.isEmpty)
      let bytes = try bytes(of: command.folder.file(file))
      #expect(bytes.starts(with: start.unicodeScalars.map { UInt8($0.value) }))
    }
  }

  @Test func anSVGKeepsItsTexts() throws {
    let command = try trained()
    _ = try command.run("plot boundary run/model.safetensors points.csv -o b.svg --theme dark")
    let svg = String(decoding: try bytes(of: command.folder.file("b.svg")), as: UTF8.self)
    #expect(svg.contains(">epoch 20, cost "))
    #expect(svg.count < 100_000)
    let parser = XMLParserCheck(svg)
    #expect(parser.isWellFormed)
  }

  @Test func textsHaveTheFontThatIsNamed() throws {
    let command = try trained()
    func plot(_ font: String) throws -> Command.Result {
      try command.run("plot history run/history.csv -o h.svg --font", arguments: [font])
    }
    let wrong = try plot("No Such Font")
    #expect(wrong.code == 64 && wrong.errorLines.count == 1)
    #expect(wrong.errors.contains("no font is called 'No Such Font'; "))
    #expect(!command.files(".").contains("h.svg"))
    let serif = try plot("dejavu serif")
    #expect(serif.code == 0 && serif.errors.isEmpty)
    #expect(try command.text("h.svg").contains("font-family=\"'dejavu serif', sans-serif\""))
  }

  /// What a picture shows is said in words too.
  @Test func filesAreDescribed() throws {
    let command = try trained()
    _ = try command.run("plot history run/history.csv -o h.svg --title <cost>")
    #expect(try command.text("h.svg").contains("<title id=\"title\">&lt;cost&gt;</title>"))
    _ = try command.run("plot history run/history.csv -o h.png --title <cost>")
    #expect(PNGText.text("Title", in: try bytes(of: command.folder.file("h.png"))) == "<cost>")
  }

  @Test func withoutAFileThePictureHasItsName() throws {
    let command = try trained()
    _ = try command.run("plot boundary run/model.safetensors points.csv")
    _ = try command.run("plot history run/history.csv --terminal svg")
    let files = command.files(".")
    #expect(files.contains("boundary.png") && files.contains("history.svg"))
  }

  @Test func terminalsShowPicturesOnStandardOutput() throws {
    let command = try trained()
    func output(_ options: String) throws -> String {
      let result = try command.run(
        "plot boundary run/model.safetensors points.csv --terminal \(options)",
        environment: ["COLUMNS": "", "LINES": ""])
      #expect(result.code == 0 && result.errors.isEmpty)
      return result.output
    }
    let dumb = try output("dumb")
    #expect(!dumb.contains { !$0.isASCII })
    let lines = dumb.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 25 && !lines.contains { $0.count > 79 })
    // Standard output is no terminal here: no colours.
    let block = try output("block")
    #expect(block.contains("┌") && !block.contains("\u{1b}"))
    #expect(try output("kitty --size 320x240").hasPrefix("\u{1b}_Ga=T,f=100,"))
    #expect(try output("sixel --size 320x240").hasPrefix("\u{1b}Pq\"1;1;320;240#0;2;"))
  }

  /// The rows of a picture of characters, and its widest row.
  private func extent(_ text: String) -> [Int] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return [lines.map(\.count).max() ?? 0, lines.count]
  }

  @Test(arguments: [
    ("--size 120x40", "", "", [120, 40]), ("--size 20x9", "100", "50", [20, 9]),
    ("", "100", "50", [100, 50]), ("", "100", "", [100, 24]), ("", "x", "0", [79, 24]),
    ("", "5", "2", [20, 9]),
  ])
  func charactersFillTheirSize(option: String, columns: String, rows: String, size: [Int]) throws {
    let command = try trained()
    let result = try command.run(
      "plot boundary run points.csv --terminal dumb \(option)",
      environment: ["COLUMNS": columns, "LINES": rows])
    let extent = extent(result.output)
    // The margin at the right may be blank.
    #expect(extent[1] == size[1] && (size[0] - 2...size[0]).contains(extent[0]), "\(extent)")
  }

  @Test func theTerminalsOwnSizeWins() throws {
    let command = try trained()
    let terminal = try #require(PseudoTerminal(columns: 60, rows: 21))
    let process = try command.start(
      "plot boundary run points.csv --terminal dumb",
      environment: ["COLUMNS": "100", "LINES": "50", "TERM": "xterm"], terminal: terminal)
    terminal.read(untilEndOf: process)
    let extent = extent(terminal.output.replacing("\r\n", with: "\n"))
    // A row is left for the prompt.
    #expect(extent[1] == 20 && (58...60).contains(extent[0]), "\(extent)")
  }

  @Test(arguments: [
    ("--terminal dumb --size 19x9", "--size 19x9: give width x height in characters"),
    ("--terminal block --size 1001x40", "from 20x9 to 1000x1000"),
    ("--size 120x40", "--size 120x40: give width x height in pixels"),
    ("--terminal dumb --scale 2", "--scale changes nothing in a picture of characters"),
    ("--terminal block --text-size 20", "--text-size changes nothing"),
  ])
  func sizesAreCheckedForTheTerminal(options: String, message: String) throws {
    let result = try trained().run("plot boundary run points.csv \(options)")
    #expect(result.code == 64 && result.errors.contains(message), "\(result.errors)")
  }

  @Test(arguments: ["png", "svg", "pdf"]) func withoutFontsAMessageSaysSo(ending: String) throws {
    let command = try trained()
    try command.folder.write("<?xml version=\"1.0\"?><fontconfig></fontconfig>", to: "fonts.conf")
    let fonts = ["FONTCONFIG_FILE": command.folder.file("fonts.conf")]
    for words in [
      "plot history run/history.csv -o h.\(ending)", "train points.csv --quiet --out run2",
    ] {
      let result = try command.run(words, environment: fonts)
      #expect(result.code == 73 && result.errorLines.count == 1)
      #expect(result.errors.contains("no font"))
    }
    #expect(!command.files(".").contains { $0.hasPrefix("h.") || $0.hasPrefix("run2") })
    // Characters need none.
    let text = try command.run("plot history run/history.csv --terminal dumb", environment: fonts)
    #expect(text.code == 0 && text.output.contains("over epochs"))
  }

  @Test func namesOfAnyScriptCanBeDrawn() throws {
    let command = try Command()
    let names = "高さの値,Größe λόγος,\u{1f600} \u{10ffff} <&>\u{1}\u{fffd}"
    try command.folder.write("\(names)\n1,2,0\n2,3,1\n4,1,0\n", to: "n.csv")
    #expect(try command.run("train n.csv --epochs 2 --every 0 --quiet --out run").code == 0)
    for ending in ["png", "svg", "pdf"] {
      let result = try command.run("plot boundary run/model.safetensors n.csv -o b.\(ending)")
      #expect(result.code == 0 && result.errors.isEmpty)
    }
    let svg = try command.text("b.svg")
    #expect(svg.contains("高さの値") && svg.contains("Größe λόγος") && svg.contains("&lt;&amp;&gt;"))
    #expect(XMLParserCheck(svg).isWellFormed)
  }

  @Test func themesPalettesAndScalesDiffer() throws {
    let command = try trained()
    var pictures: Set<[UInt8]> = []
    let words = [
      "", "--theme dark", "--palette gnuplot", "--palette viridis", "--palette cividis",
      "--palette diverging", "--scale 2", "--size 400x300", "--axes y,x", "--axes pca",
    ]
    for word in words {
      let result = try command.run(
        "plot boundary run/model.safetensors points.csv -o b.png \(word)")
      #expect(result.code == 0)
      pictures.insert(try bytes(of: command.folder.file("b.png")))
    }
    #expect(pictures.count == words.count)
  }

  @Test(
    arguments: [
      ("10000,0.1 1000,0.9 3000,0.2 2000,0.5", [">10000<", ">0.5<"]),
      ("1,0.500001 2,0.500002 3,0.500003", [">0.500001<", ">0.500002<", ">0.500003<"]),
      ("1,1.7976931348623157e308", [">1<", "e308<"]), ("1,1e-323", [">1<", "e-318<"]),
    ])
  func aHistoryIsDrawnAsItsFileSays(rows: String, texts: [String]) throws {
    let command = try Command()
    let lines = rows.split(separator: " ").joined(separator: "\n")
    try command.folder.write("epoch,cost\n\(lines)\n", to: "h.csv")
    #expect(try command.run("plot history h.csv -o h.svg").code == 0)
    let svg = try command.text("h.svg")
    for text in texts { #expect(svg.contains(text), "\(text) is missing") }
  }

  @Test(
    arguments: [
      ("boundary missing.safetensors points.csv", 66, "missing.safetensors"),
      ("boundary points.csv points.csv", 65, "points.csv"),
      ("boundary run/model.safetensors missing.csv", 66, "missing.csv"),
      ("boundary run/model.safetensors other.csv", 65, "other.csv: there is no column 'label'"),
      ("boundary run/model.safetensors points.csv -o b.gif", 64, "b.gif"),
      ("boundary run/model.safetensors points.csv -o none/b.png", 73, "none/b.png"),
      ("boundary run/model.safetensors points.csv --terminal x11", 64, "--terminal"),
      ("boundary run/model.safetensors points.csv --axes x,z", 64, "--axes x,z"),
      ("boundary run/model.safetensors points.csv --axes x,x", 64, "--axes x,x"),
      ("boundary run/model.safetensors points.csv --scale 0", 64, "--scale"),
      ("boundary run/model.safetensors points.csv --palette red", 64, "--palette"),
      ("history other.csv", 65, "other.csv:1: there is no column 'cost'"),
      ("history empty.csv", 65, "empty.csv:1: no rows"), ("history", 64, "history"),
    ] as [(String, Int32, String)])
  func mistakes(words: String, code: Int32, place: String) throws {
    let command = try trained()
    try command.folder.write("a,b\n1,2\n", to: "other.csv")
    try command.folder.write("epoch,cost\n", to: "empty.csv")
    let before = command.files(".").filter { !$0.hasPrefix(".") }
    let result = try command.run("plot \(words)")
    #expect(result.code == code)
    #expect(result.errorLines.count == 1 && result.errors.contains(place))
    #expect(command.files(".").filter { !$0.hasPrefix(".") } == before)
  }
}

/// Whether tags open and close in order, which is what breaks first in XML written by hand.
private struct XMLParserCheck {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var isFine = true
    for piece in text.split(separator: "<").dropFirst(1) {
      guard let end = piece.firstIndex(of: ">") else {
        isFine = false
        break
      }
      let tag = piece[..<end]
      let name = tag.split(whereSeparator: { " />".contains($0) }).first ?? ""
      if tag.hasPrefix("/") {
        isFine = isFine && open.popLast() == name
      } else if !tag.hasSuffix("/") {
        open.append(name)
      }
    }
    isWellFormed = isFine && open.isEmpty
  }
}
