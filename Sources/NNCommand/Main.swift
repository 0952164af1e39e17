import ArgumentParser

/// The command's way in: parses, runs, and turns each error into one line and an exit code.
@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try NNCommand.parseAsRoot(arguments)
      try command.run()
    } catch {
      Failure.of(error, parsing: arguments, for: NNCommand.self).exit()
    }
  }
}

/// The root of the subcommands.
struct NNCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nn",
    abstract: "Trains neural networks and draws what they learn.",
    discussion: """
      Data is a CSV file, - for standard input, or the two spirals that nn makes itself.

      Exit codes: 0 done, 1 a check failed or the training diverged, 64 wrong usage, 65 wrong data, \
      66 no such input, 73 cannot write, 74 input or output failed.
      """,
    version: "0.1.0",
    subcommands: [
      TrainCommand.self, GradcheckCommand.self, PredictCommand.self, PlotCommand.self,
    ])
}
