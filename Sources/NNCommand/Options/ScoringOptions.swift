import ArgumentParser
import Datasets
import NN
import Runs

/// The options for further scores of a training.
struct ScoringOptions: ParsableArguments {
  @Option(
    number: .whole(2...1000),
    help: "Score each of N parts of the rows by a network that was trained on the others.")
  var folds: Int?

  @Option(
    number: .whole(2...1000),
    help: "Train with N seeds, the first of which gives the model, and tell how the scores differ.")
  var `repeat`: Int?

  @Option(help: ArgumentHelp("Score the model on the rows of another file.", valueName: "file"))
  var test: String?

  /// The rows of the file `test`; nil: none is given. Throws if they cannot be read, or if one of the
  /// other scores cannot be had of `run`.
  func testRows<S: Scalar>(for run: Run<S>) throws -> Dataset? {
    let rows = run.data.rows.count
    if let folds, folds > rows {
      throw ValidationError("--folds \(folds): give a number from 2 to that of the rows, \(rows)")
    }
    if let `repeat`, run.heldOut == nil {
      throw ValidationError(
        "--repeat \(`repeat`): seeds are compared on rows that are held out; give --validation 0.2")
    }
    return try test.map(run.rows(ofFile:))
  }

  /// Adds the scores of folds and of other seeds to `report`.
  func score<S: Scalar>(
    _ report: inout RunReport, _ run: Run<S>, threads: Int, showsProgress: Bool
  ) throws {
    let showsLine = showsProgress && Terminal.isInteractive
    func show(_ line: String) { if showsLine { Terminal.replaceLine(line) } }
    defer { show("") }
    if let folds {
      report.folds = try CrossValidation(
        run.recipe, run.data, as: S.self, folds: folds, threads: threads
      ) { show("fold \($0) of \(folds)") }.scores
    }
    if let `repeat`, let first = report.heldOut {
      report.repeats =
        [first]
        + (try RepeatedTraining(
          run.recipe, run.data, as: S.self, count: `repeat` - 1, threads: threads
        ) { show("seed \($0 + 1) of \(`repeat`)") }.scores)
    }
  }
}
