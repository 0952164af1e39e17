import Foundation
import TestSupport
import Testing

@testable import FileIO

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

  /// Leaves what a process that is killed in the middle of a file leaves in the folder `name`.
  private func leaveHalf(_ command: Command, in name: String) throws {
    try Folder(command.folder.file(name)).create()
    try command.folder.write("half", to: "\(name)/\(TemporaryName().text)")
  }

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

  @Test(arguments: ["plot history h.csv --size 320x240 -o"])
  func aFullDiskLeavesTheOldPicture(words: String) throws {
    let command = try command()
    try command.folder.write("old", to: "a.png")
    check(try command.runShell("ulimit -f 2; exec $NN \(words) a.png"), 74, "a.png: ")
    #expect(leftovers(command) == [])
    #expect(try command.text("a.png") == "old")
    try leaveHalf(command, in: ".")
    #expect(try command.run("\(words) a.png").code == 0)
    #expect(leftovers(command) == [])
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    check(
      try command.run("\(words) /dev/full --terminal png"), 74, "/dev/full: input or output failed")
  }

  /// A training that lasts until it is ended, after it has begun to draw frames.
  private func training(_ command: Command) throws -> Process {
    let process = try command.start(
      "\(Self.train) --every 1 --epochs 100000000 --out run")
    // Files that are being written have hidden names.
    while process.isRunning, command.files("run/frames").count(where: { !$0.hasPrefix(".") }) < 3 {
      usleep(5000)
    }
    return process
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func theFirstSignalEndsATrainingTidily(number: Int32) throws {
    let command = try command()
    let process = try training(command)
    kill(process.processIdentifier, number)
    let result = try command.finish(process)
    #expect(process.terminationReason == .exit && result.code == 128 + number)
    #expect(result.errorLines.first?.hasPrefix("nn: interrupted after ") == true)
    #expect(result.errorLines.last == "  nn train --resume run" && result.errorLines.count == 2)
    #expect(try isComplete(command, "run") && leftovers(command) == [])
    #expect(try command.run("info run").errors.isEmpty)
  }

  @Test func aSignalAfterTheTrainingLeavesOutTheFolds() throws {
    let command = try command()
    let process = try command.start(
      "\(Self.train.replacing("20", with: "200")) --epochs 200 --folds 200 --out run")
    while process.isRunning, !command.files("run").contains("model.safetensors") { usleep(5000) }
    kill(process.processIdentifier, SIGINT)
    let result = try command.finish(process)
    #expect(process.terminationReason == .exit && result.code == 130)
    let words = "nn: interrupted after all epochs; all is written but the scores of folds, to score"
    #expect(result.errors.hasPrefix(words))
    #expect(result.errorLines.last == "  nn train --resume run")
    #expect(try isComplete(command, "run") && command.text("run/report.json").contains("accuracy"))
  }

  @Test func theSecondSignalEndsItAtOnce() throws {
    let command = try command()
    let process = try training(command)
    // Two of one kind could become one.
    kill(process.processIdentifier, SIGINT)
    kill(process.processIdentifier, SIGTERM)
    let result = try command.finish(process)
    #expect(process.terminationReason == .uncaughtSignal && result.code == SIGTERM)
    #expect(result.errors.isEmpty && leftovers(command) == [])
    #expect(!command.files("run").contains(".nn.lock"))
  }

  @Test func aSignalBeforeTheTrainingEndsItAtOnce() throws {
    let command = try command()
    // It waits for data that do not come.
    let result = try command.runShell(
      """
      mkfifo pipe
      sleep 60 >pipe &
      writer=$!
      $NN train pipe --out run &
      while [ ! -e run/.nn.lock ]; do sleep 0.02; done
      sleep 0.1
      kill -TERM $!
      wait $!
      echo $? >code
      kill $writer
      """)
    #expect(try command.text("code") == "143\n" && result.code == 0)
    #expect(command.files("run").isEmpty)
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
    for name in ["run", "run/frames", "run/checkpoints"] { try leaveHalf(command, in: name) }
    #expect(try command.run("\(Self.train) --out run").code == 0)
    #expect(leftovers(command) == [])
  }

  /// A training that is short, and whose model is smaller than its pictures.
  private static let train =
    "train --points 20 --hidden 2 --epochs 4 --size 320x240 --no-gradcheck --quiet --every 0"

  private func isComplete(_ command: Command, _ name: String) throws -> Bool {
    try command.text("\(name)/manifest.json").contains(#""complete":true"#)
  }

  @Test func whatDoesNotFitIsSaidAndCostsNoModel() throws {
    let command = try command()
    // The units are 512 bytes.
    for (name, limit, every) in [("a", 16, 1), ("b", 16, 0)] {
      let result = try command.runShell(
        "ulimit -f \(limit); exec $NN \(Self.train) --every \(every) --out \(name)")
      let first = every > 0 ? "\(name)/frames/000000.png" : "\(name)/boundary.png"
      check(result, 74, "\(first): input or output failed: File too large; ")
      #expect(
        result.errors.hasSuffix("; \(name)/model.safetensors and the other files are written\n"))
      let files = command.files(name)
      #expect(files.contains("model.safetensors") && files.contains("report.json"))
      #expect(!files.contains("boundary.png") && leftovers(command) == [])
      // The run has ended with the files that are there, and says which are missing.
      #expect(try isComplete(command, name))
      for file in ["boundary.png", "report.html", "history.png"] {
        #expect(files.contains(file) != result.errors.contains("\(name)/\(file)"))
      }
    }
    #expect(try command.run("\(Self.train) --out a").code == 0)
    #expect(try isComplete(command, "a"))
    let model = try bytes(of: command.folder.file("a/model.safetensors"))
    // The limit is met before the training.
    let large = Self.train.replacing("--hidden 2", with: "--hidden 50") + " --epochs 100000000"
    check(
      try command.runShell("ulimit -f 1; exec $NN \(large) --out a"), 74,
      "a/model.safetensors: input or output failed: File too large")
    // The message has no room either.
    #expect(try command.runShell("ulimit -f 0; exec $NN \(large) --out a").code == 74)
    #expect(try bytes(of: command.folder.file("a/model.safetensors")) == model)
    #expect(try isComplete(command, "a") && leftovers(command) == [])
  }

  @Test(arguments: ["model.safetensors", "history.csv", "report.html", "boundary.png", "frames"])
  func whatIsInTheWayIsFoundBeforeTheTraining(name: String) throws {
    let command = try command()
    let long = Self.train.replacing("--epochs 4", with: "--epochs 100000000")
    if name != "frames" {
      try Folder(command.folder.file("a/\(name)")).create()
      check(
        try command.run("\(long) --out a"), 73, "a/\(name): cannot write: a folder has this name")
    }
    let mine = name == "frames" ? "frames/000001.png" : name
    try Folder(command.folder.file(name == "frames" ? "b/frames" : "b")).create()
    try command.folder.write("mine", to: "b/\(mine)")
    check(
      try command.run("\(long) --every 50000000 --out b"), 73, "b/\(mine): cannot write: it is no")
    #expect(try command.files("b") == [mine] && command.text("b/\(mine)") == "mine")
    #expect(try command.run("\(Self.train) --out c").code == 0)
    guard name != "frames" else { return }
    #expect(chmod(command.folder.file("c/\(name)"), 0o444) == 0)
    check(try command.run("\(long) --out c"), 73, "c/\(name): cannot write: Permission denied")
  }

  @Test func twoRunsIntoOneFolderAreNotLetIn() throws {
    let command = try command()
    let first = try command.start("\(Self.train) --epochs 100000000 --out a")
    while first.isRunning,
      !FileManager.default.fileExists(atPath: command.folder.file("a/.nn.lock"))
    { usleep(5000) }
    let words = "a: cannot write: process \(first.processIdentifier) is writing a run into it"
    // The second has files of its own for its output.
    let second = try command.runShell("$NN \(Self.train) --out a 2>errors; echo $? >code")
    #expect(try second.code == 0 && command.text("code") == "73\n")
    #expect(try command.text("errors").contains(words))
    kill(first.processIdentifier, SIGKILL)
    _ = try command.finish(first)
    #expect(try command.run("\(Self.train) --out a").code == 0)
    #expect(leftovers(command) == [])
  }

  @Test func closedStreamsGetNoFileAndEndInOneLine() throws {
    let command = try command()
    #expect(try command.run("\(Self.train) --out a").code == 0)
    try command.folder.write(pointsTable, to: "p.csv")
    let (model, whole) = (
      "a/model.safetensors", try bytes(of: command.folder.file("a/model.safetensors"))
    )
    for words in [
      "--help", "data p.csv", "data moons", "list", "info \(model)", "predict \(model) p.csv",
      "evaluate \(model) p.csv", "plot history h.csv -o -", "gradcheck p.csv", "diff a a",
      "reproduce a/run.yaml",
    ] {
      check(try command.runShell("exec $NN \(words) >&-"), 74, "standard output: input or output")
      #expect(try command.runShell("exec $NN \(words) >&- 2>&-").code == 74)
      #expect(try command.runShell("exec $NN \(words) 2>&- >o").code == 0)
      #expect(try command.runShell("exec $NN \(words) <&- >o").code == 0)
    }
    check(try command.runShell("exec $NN predict \(model) <&-"), 74, "standard input: input or")
    let verbose = Self.train.replacing("--quiet", with: "")
    for closed in [">&-", "2>&-", "<&- >&- 2>&-"] {
      let result = try command.runShell("exec $NN \(verbose) --out b \(closed)")
      #expect(result.code == 0, "\(closed): \(result.errors)")
      #expect(try bytes(of: command.folder.file("b/model.safetensors")) == whole)
    }
  }

  @Test func aReaderThatGoesIsNoFailure() throws {
    let command = try command()
    #expect(try command.run("\(Self.train) --out a").code == 0)
    // More than a pipe holds.
    let rows = (0..<40_000).map { "\($0),2\n" }.joined()
    try command.folder.write("x,y\n\(rows)", to: "long.csv")
    for words in ["data moons --points 50000", "predict a/model.safetensors long.csv"] {
      let result = try command.runShell("{ $NN \(words); echo $? >code; } | head -1")
      #expect(result.errors.isEmpty && result.output.split(separator: "\n").count == 1)
      #expect(try command.text("code") == "141\n", "\(words)")
    }
    let log = try command.runShell(
      "{ $NN \(Self.train) --epochs 3000 --log - --out l; echo $? >code; } | head -1")
    #expect(try log.errors.isEmpty && command.text("code") == "141\n")
    #expect(try isComplete(command, "l"))
    // A training goes on though nobody reads what it says.
    let verbose = Self.train.replacing("--quiet", with: "")
    _ = try command.runShell("{ $NN \(verbose) --out b 2>&1; echo $? >code; } | true")
    #expect(try command.text("code") == "0\n")
    #expect(
      try bytes(of: command.folder.file("b/model.safetensors"))
        == bytes(of: command.folder.file("a/model.safetensors")))
  }

  @Test func aModelOfARunThatHasNotEndedIsMentioned() throws {
    let command = try command()
    #expect(try command.run("\(Self.train) --out a").code == 0)
    #expect(try command.run("info a").errors.isEmpty)
    let process = try command.start(
      "\(Self.train) --every 1 --seed 5 --epochs 100000000 --out a")
    while process.isRunning, try isComplete(command, "a") { usleep(5000) }
    kill(process.processIdentifier, SIGKILL)
    _ = try command.finish(process)
    try command.folder.write(pointsTable, to: "p.csv")
    for words in ["info a", "info a/model.safetensors", "evaluate a p.csv", "predict a p.csv"] {
      let result = try command.run(words)
      #expect(result.code == 0 && result.errorLines.count == 1)
      #expect(
        result.errors.contains(
          "a/model.safetensors is of an earlier run; the last one into that folder has not ended"))
    }
    #expect(try command.run("\(Self.train) --out a").code == 0)
    #expect(try command.run("info a").errors.isEmpty)
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
