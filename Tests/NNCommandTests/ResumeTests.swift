import Foundation
import TestSupport
import Testing

/// Runs that are stopped and gone on with, by their files.
struct ResumeTests {
  private static let options = """
    train points.csv --epochs 40 --every 7 --size 320x240 --batch-size 16 --quiet --validation 0.3 \
    --patience 30 --schedule plateau
    """
  private static let network = ["--network", "8 tanh, batch-norm, dropout 0.2, 2 linear"]

  /// A command in whose folder there is a table.
  private func command() throws -> Command {
    let command = try Command()
    let made = try command.run("data moons --points 120")
    try command.folder.write(made.output, to: "points.csv")
    return command
  }

  /// The bytes of all files of a run, by name.
  private func contents(_ command: Command, _ folder: String) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in command.files(folder) {
      contents[name] = try bytes(of: command.folder.file("\(folder)/\(name)"))
    }
    return contents
  }

  @Test(arguments: ["adam", "sgd momentum=0.9", "rprop"])
  func aRunThatGoesOnHasTheFilesOfOneThatNeverStopped(optimizer: String) throws {
    let command = try command()
    // Frames with the costs would show over how many epochs the run was planned.
    let words = Self.network + ["--optimizer", optimizer, "--frame", "boundary"]
    #expect(try command.run("\(Self.options) --out whole", arguments: words).code == 0)
    let whole = try contents(command, "whole")
    let short = Self.options.replacing("--epochs 40", with: "--epochs 13")
    #expect(try command.run("\(short) --out parts --threads 1", arguments: words).code == 0)
    for epochs in [13, 21, 22, 40] {
      let result = try command.run("train --resume parts --epochs \(epochs) --quiet")
      #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
    }
    let parts = try contents(command, "parts")
    #expect(whole.keys.sorted() == parts.keys.sorted())
    #expect(whole.keys.contains("frames/000005.png") && whole.count > 14)
    let different = whole.keys.filter { parts[$0] != whole[$0] }.sorted()
    #expect(different.isEmpty)
  }

  @Test func aSignalEndsTheTrainingTidily() throws {
    let command = try command()
    let process = try command.start(
      "train points.csv --epochs 1000000 --validation 0 --checkpoint 1 --out run")
    let checkpoints = command.folder.file("run/checkpoints")
    while (try? FileManager.default.contentsOfDirectory(atPath: checkpoints))?.isEmpty != false {
      guard process.isRunning else { break }
      usleep(1000)
    }
    kill(process.processIdentifier, SIGINT)
    let result = try command.finish(process)
    #expect(result.code == 130)
    #expect(result.errors.hasSuffix("all is written, to go on:\n  nn train --resume run\n"))
    #expect(command.files("run").contains("model.safetensors"))
    let history = try command.text("run/history.csv").split(separator: "\n").count - 1
    let more = try command.run("train --resume run --epochs \(history + 3)")
    #expect(more.code == 0 && more.errors.contains("going on with run after \(history) of"))
    let table = try command.text("run/history.csv").split(separator: "\n")
    #expect(table.count == history + 4 && table.last?.hasPrefix("\(history + 3),") == true)
  }

  @Test func whatCannotGoOnIsRefused() throws {
    let command = try command()
    #expect(try command.run("\(Self.options) --out run", arguments: Self.network).code == 0)
    func check(_ line: String, _ code: Int32, _ words: String) throws {
      let result = try command.run(line)
      #expect(result.code == code, "\(line): \(result.errors)")
      #expect(result.errorLines.count == 1 && result.errors.contains(words), "\(result.errors)")
    }
    try check("train --resume nowhere", 66, "nowhere: cannot open: there is no such folder")
    try check("train --resume .", 65, ".: no checkpoints in it; give the folder of a run")
    try check("train --resume run --optimizer adam", 64, "--optimizer: a run that goes on keeps")
    try check("train points.csv --resume run", 64, "'points.csv': a run that goes on has its data")
    try check("train --resume run --epochs 5", 64, "--epochs 5: 40 are done already; give at least")
    try check("info run/checkpoints/epoch-000040.safetensors", 65, "a checkpoint; give the folder")
    try check("info run/history.png", 65, "a picture; give the model or the folder of its run")
    try check("train --resume run --keep 0", 64, "--keep 0: give a whole number from 1")
    let points = try command.text("points.csv")
    try command.folder.write(points + "0,0,0\n", to: "points.csv")
    try check("train --resume run", 65, "points.csv has changed since the run began")
    try FileManager.default.removeItem(atPath: command.folder.file("points.csv"))
    try check("train --resume run", 66, "points.csv: cannot open")
  }
}
