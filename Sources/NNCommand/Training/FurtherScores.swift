import ArgumentParser
import Datasets
import NN
import Runs

/// The scores of a run besides those on its own rows: on another file, of folds, of other seeds.
struct FurtherScores<S: Scalar> {
  private let settings: OutputSettings
  private let testRows: Dataset?

  /// Reads what the scores of `run` need. Throws if it cannot be read, or if a score cannot be had of
  /// the run.
  init(_ settings: OutputSettings, of run: Run<S>) throws {
    self.settings = settings
    let rows = run.data.rows.count
    if let folds = settings.folds, folds > rows {
      throw ValidationError("--folds \(folds): give a number from 2 to that of the rows, \(rows)")
    }
    if let repeats = settings.repeats, run.heldOut == nil {
      throw ValidationError(
        "--repeat \(repeats): seeds are compared on rows that are held out; give --validation 0.2")
    }
    testRows = try settings.test.map(run.rows(ofFile:))
  }

  /// Adds the scores on the other file to `report`.
  func scoreTest(_ report: inout RunReport, _ run: Run<S>, _ result: RunResult<S>) {
    report.test = testRows.map { run.scores(of: result.model.network, on: $0) }
  }

  /// Adds the scores of folds and of other seeds to `report`, but for those that the `interruption` ends.
  /// Returns in words which are left out.
  func scoreOthers(
    _ report: inout RunReport, _ run: Run<S>, threads: Int, showsProgress: Bool,
    interruption: Interruption
  ) throws -> [String] {
    var leftOut: [String] = []
    let showsLine = showsProgress && Terminal.isInteractive
    func show(_ line: String) { if showsLine { Terminal.replaceLine(line) } }
    defer { show("") }
    if let folds = settings.folds {
      let scores = try CrossValidation(
        run.recipe, run.data, as: S.self, folds: folds, threads: threads,
        interruption: interruption
      ) { show("fold \($0) of \(folds)") }.scores
      if scores.count == folds { report.folds = scores } else { leftOut.append("folds") }
    }
    if let repeats = settings.repeats, let first = report.heldOut {
      let scores =
        [first]
        + (try RepeatedTraining(
          run.recipe, run.data, as: S.self, count: repeats - 1, threads: threads,
          interruption: interruption
        ) { show("seed \($0 + 1) of \(repeats)") }.scores)
      if scores.count == repeats { report.repeats = scores } else { leftOut.append("other seeds") }
    }
    return leftOut
  }
}
