import Foundation
import TestSupport
import Testing

/// `nn train --live` in a terminal.
struct LiveTests {
  private static let enter = "\u{1b}[?1049h\u{1b}[?25l"
  private static let leave = "\u{1b}[0m\u{1b}[?25h\u{1b}[?1049l"
  private static let clear = "\u{1b}[2J"

  private let command: Command
  private let terminal: PseudoTerminal

  init() throws {
    command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    terminal = try #require(PseudoTerminal(columns: 80, rows: 24))
  }

  private func start(_ options: String = "", term: String = "xterm") throws -> Process {
    try command.start(
      "train points.csv --live --validation 0 --no-gradcheck --out run \(options)",
      environment: ["TERM": term, "SWIFT_BACKTRACE": "enable=no"], terminal: terminal)
  }

  /// A training that goes on until it is ended, and has been shown.
  private func startLong() throws -> Process {
    let process = try start("--epochs 100000000")
    #expect(terminal.reads("Ctrl-C stops"))
    #expect(terminal.output.contains(Self.enter + Self.clear))
    return process
  }

  /// The output since it was `count` characters long, when the process has ended.
  private func end(of process: Process, since count: Int) -> String {
    terminal.read(untilEndOf: process)
    return String(terminal.output.dropFirst(count))
  }

  @Test func theScreenComesBackAtTheEnd() throws {
    let process = try start("--epochs 3")
    let output = end(of: process, since: 0)
    #expect(process.terminationStatus == 0)
    #expect(output.components(separatedBy: Self.enter).count == 2)
    let parts = output.components(separatedBy: Self.leave)
    #expect(parts.count == 2 && parts[1].contains("3 epochs in"))
  }

  @Test(arguments: [SIGQUIT, SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGUSR1])
  func theScreenComesBackBeforeADeadlySignal(number: Int32) throws {
    let process = try startLong()
    let count = terminal.output.count
    kill(process.processIdentifier, number)
    let output = end(of: process, since: count)
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == number)
    #expect(output.hasSuffix(Self.leave), "\(output.suffix(200))")
  }

  @Test func itStopsGoesOnAndFitsTheTerminal() throws {
    let process = try startLong()
    defer { process.terminate() }
    var count = terminal.output.count
    kill(process.processIdentifier, SIGTSTP)
    #expect(terminal.reads(Self.leave, from: count))
    // Not a byte more until it goes on.
    count = terminal.output.count
    terminal.read(milliseconds: 300)
    #expect(terminal.output.count == count)
    kill(process.processIdentifier, SIGCONT)
    #expect(terminal.reads(Self.enter + Self.clear, from: count))
    count = terminal.output.count
    terminal.resize(columns: 60, rows: 1)
    kill(process.processIdentifier, SIGWINCH)
    #expect(terminal.reads(Self.clear + "\u{1b}[Hepoch ", from: count))
    kill(process.processIdentifier, SIGKILL)
  }

  @Test(arguments: ["dumb", ""]) func otherTerminalsGetTheProgress(term: String) throws {
    let process = try start("--epochs 3", term: term)
    let output = end(of: process, since: 0)
    #expect(process.terminationStatus == 0)
    #expect(!output.contains("\u{1b}"))
    #expect(
      output.contains(
        "--live needs a terminal in which the cursor can move, but TERM is '\(term)'; the progress "
          + "is shown instead"))
  }

  @Test func oneRowIsTooFew() throws {
    terminal.resize(columns: 80, rows: 1)
    let process = try start("--epochs 3")
    let output = end(of: process, since: 0)
    #expect(process.terminationStatus == 0)
    #expect(!output.contains(Self.enter))
    #expect(output.contains("--live needs a terminal of several rows; the progress is shown"))
  }

  @Test func progressInADumbTerminalIsLines() throws {
    let process = try command.start(
      "train points.csv --epochs 200 --no-gradcheck --out run", environment: ["TERM": "dumb"],
      terminal: terminal)
    let output = end(of: process, since: 0)
    #expect(process.terminationStatus == 0)
    #expect(!output.contains("\u{1b}") && !output.replacing("\r\n", with: "\n").contains("\r"))
  }
}
