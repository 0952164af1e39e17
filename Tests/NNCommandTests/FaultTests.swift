import Foundation
import TestSupport
import Testing

/// What the command does where the system fails it: disks that are full, signals, names of all kinds.
struct FaultTests {
  private static let history = "epoch,cost\n1,1\n2,0.5\n3,0.25\n"

  private func command() throws -> Command {
    let command = try Command()
    try command.folder.write(Self.history, to: "h.csv")
    return command
  }

  private func isTemporary(_ path: String) -> Bool { path.contains(".nn-") }

  /// The files that are left half written.
  private func leftovers(_ command: Command) -> [String] { command.files(".").filter(isTemporary) }

  private func check(_ result: Command.Result, _ code: Int32, _ words: String) {
    #expect(result.code == code, "\(result.errors)")
    #expect(result.errorLines.count == 1 && result.errors.hasPrefix("nn: "), "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["--help", "--version", "train --help", "", "plot history h.csv -o -"])
  func outputWithoutRoom(words: String) throws {
    check(
      try command().runShell("exec $NN \(words) >/dev/full"), 74, "standard output: input or output"
    )
  }

  @Test func aFullDiskLeavesTheOldPicture() throws {
    let command = try command()
    #expect(try command.run("plot history h.csv -o a.png").code == 0)
    let whole = try bytes(of: command.folder.file("a.png"))
    try command.folder.write("old", to: "a.png")
    let limited = "ulimit -f 8; exec $NN plot history h.csv -o a.png"
    check(try command.runShell("trap '' XFSZ; \(limited)"), 74, "a.png: ")
    #expect(leftovers(command) == [])
    #expect(try command.text("a.png") == "old")
    // The next run removes what one that was killed in the middle of the file has left.
    _ = try command.runShell(limited)
    #expect(leftovers(command).count == 1)
    #expect(try command.text("a.png") == "old")
    #expect(try command.run("plot history h.csv -o a.png").code == 0)
    #expect(leftovers(command) == [])
    #expect(try bytes(of: command.folder.file("a.png")) == whole)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalLeavesNoFileHalfWritten(number: Int32) throws {
    let command = try command()
    let process = try command.start(
      "train --points 20 --every 1 --epochs 1000000 --no-gradcheck --out run --quiet")
    // Files that are being written have hidden names.
    func frames() -> Int { command.files("run/frames").count { !$0.hasPrefix(".") } }
    while process.isRunning, frames() < 3 { usleep(5000) }
    kill(process.processIdentifier, number)
    let result = try command.finish(process)
    #expect(process.terminationReason == .uncaughtSignal && result.code == number)
    #expect(result.errors.isEmpty && leftovers(command) == [])
    #expect(frames() >= 3)
  }

  @Test func aRunThatShouldSurviveTheTerminalDoes() throws {
    let command = try command()
    let result = try command.runShell(
      """
      trap '' HUP
      $NN train --points 20 --epochs 12 --every 1 --size 320x240 --no-gradcheck --out run --quiet &
      run=$!
      while kill -0 $run && [ ! -e run/frames/000002.png ]; do sleep 0.02; done
      kill -HUP $run
      wait $run
      """)
    #expect(result.code == 0 && command.files("run").contains("model.safetensors"))
  }

  @Test func whatAKilledRunLeavesTheNextOneRemoves() throws {
    let command = try command()
    let train = "train --points 20 --epochs 2 --every 1 --no-gradcheck --out run --quiet"
    _ = try command.runShell("ulimit -f 8; exec $NN \(train)")
    #expect(leftovers(command).count == 1)
    #expect(try command.run(train).code == 0)
    #expect(leftovers(command) == [])
  }

  @Test func namesThatCannotBeServedAreRefusedInOneLine() throws {
    let command = try command()
    check(try command.runShell(#"exec $NN train "$(printf 'a\377.csv')""#), 64, "is not UTF-8")
    let long = String(repeating: "a", count: 80_000)
    let train = "train --points 5 --epochs 1 --every 0 --no-gradcheck --quiet"
    check(try command.run("\(train) --out \(long)"), 73, "File name too long")
    check(
      try command.run("\(train) --out b/\(long.replacing("aa", with: "a/"))"), 73,
      "File name too long")
    check(try command.run("\(train) --out", arguments: ["a\n\u{1b}[2J/\(long)"]), 73, #"a\n\u{1b}"#)
    #expect(command.files(".").filter { !$0.hasPrefix(".") } == ["h.csv"])
  }

  @Test func namesAreServed() throws {
    let command = try command()
    let longest = String(repeating: "n", count: 251) + ".png"
    #expect(symlink("target.png", command.folder.file("link.png")) == 0)
    for name in [longest, "link.png"] {
      #expect(try command.run("plot history h.csv -o \(name)").code == 0)
    }
    let files = command.files(".")
    #expect(files.contains(longest) && files.contains("target.png"))
    try command.folder.write(pointsTable, to: "..csv")
    let words = "train ..csv --epochs 1 --every 0 --no-gradcheck --quiet"
    #expect(try command.run(words).code == 0)
    #expect(command.files("out").contains("csv/model.safetensors"))
    #expect(chmod(command.folder.file("out/csv/model.safetensors"), 0o600) == 0)
    #expect(try command.run(words).code == 0)
    var status = stat()
    #expect(stat(command.folder.file("out/csv/model.safetensors"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func classNamesAreShownAndNotObeyed() throws {
    let command = try command()
    try command.folder.write(
      "x,y\u{1b}[31m,label\n1,2,\u{1b}[2J\u{1b}[Hgone\n2,1,b\n", to: "e.csv")
    let training = try command.run(
      "train e.csv --loss cross-entropy --epochs 5 --every 0 --no-gradcheck --out m")
    #expect(training.code == 0 && !training.errors.contains("\u{1b}"))
    for terminal in ["dumb", "block", "svg"] {
      let picture = try command.run(
        "plot boundary m/model.safetensors e.csv --terminal \(terminal) -o -")
      #expect(picture.code == 0 && !picture.output.contains("\u{1b}"))
      #expect(picture.output.contains(#"\u{1b}[2J\u{1b}[Hgone"#))
    }
    let wrong = try command.run("train e.csv --target", arguments: ["\u{1b}[1mz"])
    check(wrong, 65, #"'\u{1b}[1mz'"#)
    #expect(!wrong.errors.contains("\u{1b}") && wrong.errors.contains(#"'y\u{1b}[31m'"#))
    // Other programs get the names as they are.
    try command.folder.write("1,2\n", to: "new.csv")
    let predictions = try command.run("predict m/model.safetensors new.csv --header no")
    #expect(predictions.output.contains("\u{1b}[2J"))
  }

  @Test func aModelWithoutAnEndIsRefusedAtOnce() throws {
    check(
      try command().runShell("ulimit -v 2000000; exec $NN predict /dev/zero h.csv"), 65,
      "/dev/zero: not a whole safetensors file")
  }
}
