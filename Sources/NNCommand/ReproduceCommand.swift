import ArgumentParser
import FileIO
import NN
import PlotCairo
import Runs

/// `nn reproduce`
struct ReproduceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reproduce",
    abstract: "Trains again as a file says that it was made, and compares the files byte by byte.",
    discussion: """
      FILE is a file of a run, such as its model, a picture or run.yaml, or its folder. The run is repeated \
      in a temporary folder, which is removed. Of each file of the run one reads whether it has the same \
      bytes, or where it differs; of a picture that stands alone only that. Exits with 1 if one differs.
      """)

  @Argument(help: "A file of a run, or its folder.")
  var file: String

  @Option(
    number: .whole(1 ... .max),
    help: "The most threads; the result does not depend on it. (default: all processors)")
  var threads: Int?

  func validate() throws {
    if file == "-" { throw ValidationError("give the name of a file") }
  }

  func run() throws {
    let record = try RunRecord(ofFile: file)
    let repeated = try present(record)
    let folder = try PassingFolder(in: Terminal.temporaryFolder)
    let made = Folder(folder.path).folder("run")
    try train(repeated, made)
    let comparison = try RunComparison(of: file, record, with: made)
    withExtendedLifetime(folder) {}
    let output = ByteWriter.standardOutput()
    try output.write(comparison.text)
    try output.flush()
    if let fault = comparison.fault { throw Failure(.checkFailed, fault) }
  }

  /// The record with the files as they are now; says what has changed.
  private func present(_ record: RunRecord) throws -> RunRecord {
    if record.paths.contains("-") {
      throw Failure(
        .noInput,
        "the data came through standard input and is not kept; 'nn train DATA --config \(file)' trains on a file"
      )
    }
    var present: RunRecord
    do throws(FileError) {
      present = try record.fingerprinted()
    } catch {
      throw Failure(
        .noInput,
        "\(error.path.printable): \(error.reason); go to the folder in which the run was trained")
    }
    if record.version != RunRecord.programVersion {
      Terminal.say(
        "\(file) is of nn \(record.version), this is \(RunRecord.programVersion); files may differ")
    }
    present.version = RunRecord.programVersion
    for line in record.changes(in: present) { Terminal.say(line) }
    if let epochs = interruptedAfter(record) {
      Terminal.say(
        "the run was interrupted after \(epochs) of \(record.recipe.epochs) epochs; this one goes to its end"
      )
    }
    return present
  }

  /// The number of epochs of a run that was interrupted, by the report in its folder; nil: it was not, or
  /// there is no report that tells.
  private func interruptedAfter(_ record: RunRecord) -> Int? {
    guard let folder = RunComparison.folder(of: file, record),
      let bytes = try? ByteReader(path: folder.file("report.json")).readToEnd(),
      let network = try? JSON(parsing: bytes[...])["network"],
      case .number(let epochs)? = network["epochs"], network["stopped"] == .null,
      epochs < Double(record.recipe.epochs)
    else { return nil }
    return Int(exactly: epochs)
  }

  private func train(_ record: RunRecord, _ folder: Folder) throws {
    do {
      try TrainJob(
        record: record, keeping: KeepingSettings(),
        screen: ScreenSettings(isQuiet: true, isLive: false, threads: threads ?? .max),
        path: folder.path
      ).run()
    } catch let failure as Failure where failure.isInterruption {
      // The words of the training say how to go on, but its folder goes.
      throw Failure(failure.code, "interrupted; nothing is compared")
    }
  }
}
