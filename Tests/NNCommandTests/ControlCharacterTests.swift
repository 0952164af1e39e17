import Foundation
import TestSupport
import Testing

/// Names that a terminal would obey: it never gets them, and files get them as they are.
struct ControlCharacterTests {
  private static let name = "\u{1b}[2J\u{1b}[Hgone\u{202e}\u{9b}31m"
  private static let shown = #"\u{1b}[2J\u{1b}[Hgone\u{202e}\u{9b}31m"#

  private let command: Command

  init() throws {
    command = try Command()
    let rows = (0..<12).map { "\($0 % 4),\($0 / 4),\($0 % 2 == 0 ? Self.name : "b")\n" }
    try command.folder.write("x\u{7},y,label\u{1b}c\n" + rows.joined(), to: "t.csv")
    let result = try command.run("train t.csv --epochs 2 --no-gradcheck --validation 0 --out run")
    #expect(result.code == 0, "\(result.errors)")
    #expect(!hasControls(result.errors))
    #expect(result.errors.contains(Self.shown))
  }

  /// Whether a text holds anything that a terminal obeys but line feeds.
  private func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0 != "\n" && $0.properties.generalCategory == .control || $0.properties.isBidiControl
    }
  }

  @Test(arguments: ["dumb", "block", "svg"]) func picturesHaveNone(terminal: String) throws {
    let result = try command.run("plot boundary run t.csv --terminal \(terminal) -o -")
    #expect(result.code == 0 && !hasControls(result.output), "\(result.errors)")
    #expect(result.output.contains(#"\u{1b}[2J"#) && result.output.contains(#"x\u{7}"#))
  }

  @Test func filesGetPredictionsAsTheyAre() throws {
    let result = try command.run("predict run t.csv --append")
    #expect(result.code == 0 && result.output.contains(",\(Self.name),"), "\(result.output)")
    #expect(result.output.hasPrefix("x\u{7},y,label\u{1b}c,"))
    #expect(!hasControls(result.errors))
  }

  @Test(arguments: ["--append", "--json --append"]) func terminalsGetThemHarmless(
    options: String
  ) throws {
    let terminal = try #require(PseudoTerminal(columns: 80, rows: 24))
    let process = try command.start(
      "predict run t.csv \(options)", environment: ["TERM": "xterm"], terminal: terminal)
    terminal.read(untilEndOf: process)
    let output = terminal.output.replacing("\r\n", with: "\n")
    #expect(process.terminationStatus == 0 && !hasControls(output), "\(output)")
    #expect(output.contains(options == "--append" ? Self.shown : #"\u001b[2J\u001b[Hgone\u202e"#))
  }

  @Test(arguments: ["info run", "data t.csv", "evaluate run t.csv", "diff run run"])
  func reportsHaveNone(words: String) throws {
    let result = try command.run(words)
    #expect(!hasControls(result.output) && !hasControls(result.errors))
  }
}
