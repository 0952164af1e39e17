import ArgumentParser
import Runs

/// The options for what is written while a training goes on, for people and programs that watch it.
struct LogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write a line of JSON for each epoch to this file, or to standard output with -.",
      valueName: "file.jsonl"))
  var log: String?

  @Option(
    help: ArgumentHelp(
      "Write scalars, distributions of the weights and frames for TensorBoard into this folder.",
      valueName: "folder"))
  var tensorboard: String?

  @Option(
    number: .whole(1...Recipe.mostEpochs),
    help: ArgumentHelp(
      "Take the metrics in history.csv each N epochs, and after the last one; a time costs about as much "
        + "as an epoch. (default: each up to 20, then more and more seldom)"))
  var metricsEvery: Int?

  func validate() throws {
    if let log, log.isEmpty { throw ValidationError("--log: give the name of a file") }
    if let tensorboard, tensorboard.isEmpty {
      throw ValidationError("--tensorboard: give the name of a folder")
    }
  }

  /// Sets these options in `recipe`.
  func set(_ recipe: inout Recipe) {
    if let metricsEvery { recipe.metricsEvery = metricsEvery }
  }

  /// Sets these options in `keeping`.
  func set(_ keeping: inout KeepingSettings) {
    if let log { keeping.log = log }
    if let tensorboard { keeping.tensorBoard = tensorboard }
  }
}
