import ArgumentParser
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

  /// Sets these options in `settings`.
  func set(_ settings: inout OutputSettings) {
    if let folds { settings.folds = folds }
    if let `repeat` { settings.repeats = `repeat` }
    if let test { settings.test = test }
  }
}
