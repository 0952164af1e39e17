import ArgumentParser
import Runs

/// The options for what a training can go on from.
struct CheckpointOptions: ParsableArguments {
  @Option(
    number: .whole(0 ... .max),
    help: ArgumentHelp(
      "Write all that the training depends on each N epochs; 0: only at the end and when a signal "
        + "interrupts it. (default: 0)"))
  var checkpoint: Int?

  @Option(
    number: .whole(1 ... .max), help: "How many of these checkpoints stay. (default: 1)")
  var keep: Int?

  @Option(
    help: ArgumentHelp(
      "Go on with the run in this folder from its last checkpoint, as if it had never stopped; with "
        + "--epochs further than it was to go.", valueName: "folder"))
  var resume: String?

  /// The options that go with `--resume`. All others are the run's own.
  private static let othersForResume: Set<String> = [
    "--resume", "--epochs", "--checkpoint", "--keep", "--log", "--tensorboard", "--threads",
    "--live", "--quiet",
  ]

  func validate() throws {
    guard let resume else { return }
    if resume.isEmpty { throw ValidationError("--resume: give the name of a folder") }
    for argument in CommandLine.arguments.dropFirst(2) where argument.hasPrefix("--") {
      let name = String(argument.prefix { $0 != "=" })
      guard name != "--", !Self.othersForResume.contains(name) else { continue }
      throw ValidationError(
        "\(name): a run that goes on keeps its settings; leave it out, or leave out --resume to train anew"
      )
    }
  }

  /// Sets these options in `keeping`.
  func set(_ keeping: inout KeepingSettings) {
    if let checkpoint { keeping.checkpoint = checkpoint }
    if let keep { keeping.keep = keep }
  }
}
