import FileIO
import NN
import PlotCairo
import Runs

/// A training with all its files, from what determines it.
struct TrainJob {
  /// What determines the run.
  var record: RunRecord
  /// What it keeps on its way.
  var keeping: KeepingSettings
  /// How it is shown.
  let screen: ScreenSettings
  /// The path of the run's folder.
  let path: String
  /// Whether the learning rate is looked for first.
  var searchesRate = false
  /// The checkpoint from which it goes on; nil: it begins anew.
  var checkpoint: CheckpointFile?

  /// Trains and writes the files. Throws `Failure.interrupted` if a signal ended it early.
  func run() throws {
    let earlier = checkpoint == nil ? EarlierModel(in: path) : nil
    do {
      // The folder first: it may be another run's.
      switch record.recipe.precision {
      case .f32: try run(RunFolder<Float>(path: path))
      case .f64: try run(RunFolder<Double>(path: path))
      }
    } catch {
      throw earlier?.mentioned(after: error) ?? error
    }
  }

  private func run<S: Scalar>(_ folder: RunFolder<S>) throws {
    let prepared = try prepare(folder)
    let interruption = Interruption()
    // To the end, so that a signal after the training costs no file either.
    try Signals.interrupting(interruption) { try train(prepared, folder, interruption) }
  }

  private func train<S: Scalar>(
    _ prepared: PreparedTraining<S>, _ folder: RunFolder<S>, _ interruption: Interruption
  ) throws {
    let run = prepared.run
    let clock = ContinuousClock()
    let began = clock.now
    let warnings = WarningLines(waiting: screen.isLive)
    let explaining = ExplainingObservers<S>(screen, warnings)
    let result: RunResult<S>
    do {
      result = try run.train(
        threads: screen.threads, from: prepared.state,
        observers: explaining.all + screenObservers(prepared.drawing) + prepared.logs
          + prepared.files,
        interruption: interruption)
    } catch let error as RunError {
      warnings.end()
      throw try explaining.failure(error, run, folder, record.output)
    }
    warnings.end()
    let seconds = (clock.now - began) / .seconds(1)
    var report = try RunReport(run, result)
    prepared.further.scoreTest(&report, run, result)
    let leftOut = try prepared.further.scoreOthers(
      &report, run, threads: screen.threads, showsProgress: !screen.isQuiet,
      interruption: interruption)
    let reportFiles = ReportFiles(
      report, folder: folder.path, room: folder.room, record: run.record)
    let files = reportFiles.written + prepared.furtherFiles
    if !screen.isQuiet {
      // Not in the files: who goes on with a run, or is quiet, has not seen them.
      report.warnings = explaining.warnings
      TrainingSummary(
        report: report, seconds: seconds, firstEpoch: prepared.state?.history.epochs ?? 0,
        folder: folder.path, files: files + folder.files, frames: prepared.frames?.count ?? 0
      ).say()
    }
    var failures = Self.failures(of: prepared, folder) + reportFiles.failures
    do {
      for name in try folder.complete(files + prepared.frameFiles) {
        screen.say(["\(folder.file(name)) is not as an earlier run has written it; it stays"])
      }
    } catch {
      failures.append((folder.file(RunManifest.name), error))
    }
    let broken = prepared.logs.compactMap { $0.failure as? FileError }
    failures += broken.filter { !$0.isBrokenPipe }.map { ($0.path, $0) }
    if !failures.isEmpty {
      throw Failure.ofFiles(failures, beside: folder.file("model.safetensors"))
    }
    if let signal = interruption.signal { throw interrupted(by: signal, result, leftOut) }
    if let gone = broken.first { throw gone }
  }

  /// The paths of the files that observers could not write, and why.
  private static func failures<S: Scalar>(
    of prepared: PreparedTraining<S>, _ folder: RunFolder<S>
  ) -> [(path: String, error: any Error)] {
    let others = prepared.files.filter { $0 !== folder }.compactMap(\.failure)
    return (folder.failures + others).map { (($0 as? FileError)?.path ?? "a picture", $0) }
  }

  private func interrupted<S: Scalar>(
    by signal: Int32, _ result: RunResult<S>, _ leftOut: [String]
  ) -> Failure {
    let (done, all) = (result.costs.count, record.recipe.epochs)
    let resume =
      "  nn train --resume \(shellWord(path))\(readsInput ? " <DATA (the same again)" : "")"
    if result.ending == .interrupted, done < all {
      return .interrupted(
        by: signal, "interrupted after \(done) of \(all) epochs; all is written, to go on:",
        details: [resume])
    }
    let epochs = done < all ? "the \(done) epochs" : "all epochs"
    if leftOut.isEmpty {
      return .interrupted(by: signal, "interrupted after \(epochs); all is written")
    }
    return .interrupted(
      by: signal,
      """
      interrupted after \(epochs); all is written but the scores of \
      \(leftOut.joined(separator: " and ")), to score them:
      """, details: [resume])
  }

  /// Whether the data comes from standard input, which is not kept.
  private var readsInput: Bool { record.recipe.paths.contains("-") }

  /// The observer that shows the training in the terminal, if any.
  private func screenObservers<S: Scalar>(
    _ drawing: NetworkDrawing<S>?
  ) -> [any RunObserver<S>] {
    if screen.isLive, let drawing { return [LiveDisplay(drawing, style: record.output.style)] }
    if screen.isLive {
      screen.say(["--live: of several targets there is no picture; the progress is shown instead"])
    }
    return screen.isQuiet ? [] : [ProgressLine<S>()]
  }
}
