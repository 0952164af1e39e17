import ArgumentParser
import FileIO
import NN
import Runs

/// The entry point of the command: parses and runs it, and turns every error into one line and an
/// exit code.
@main
enum Main {
  static func main() {
    StandardStreams.takePlaces()
    Signals.endTidily()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try checkArguments()
      if let fault = InstructionSet.fault { throw Failure(.usage, fault) }
      if TerminalName.areAskedFor(by: arguments) { return try TerminalName.list() }
      var command = try NNCommand.parseAsRoot(arguments)
      try command.run()
    } catch {
      Failure.of(error, parsing: arguments, for: NNCommand.self).exit()
    }
  }

  /// Throws if an argument is not UTF-8. Swift would silently repair it, and so name another file.
  private static func checkArguments() throws {
    for (index, argument) in CommandLine.arguments.enumerated() {
      guard let bytes = CommandLine.unsafeArgv[index], String(validatingCString: bytes) == nil
      else { continue }
      throw Failure(
        .usage,
        "argument \(index), '\(argument)', is not UTF-8; rename the file, or use a link to it")
    }
  }
}

/// The root of the subcommands.
struct NNCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nn",
    abstract: "Trains neural networks and draws what they learn.",
    discussion: """
      Data is a table, - for standard input, or the two spirals that nn makes itself.

      Exit codes: 0 done, 1 a check failed or the training diverged, 64 wrong usage, 65 wrong data, \
      66 no such input, 73 cannot write, 74 input or output failed; above 128 ended by a signal, of that \
      number less 128.
      """,
    version: RunRecord.programVersion,
    subcommands: [
      TrainCommand.self, ReproduceCommand.self, DiffCommand.self, PredictCommand.self,
      EvaluateCommand.self, DataCommand.self,
      InfoCommand.self, PlotCommand.self, GradcheckCommand.self, FindRateCommand.self,
      ListCommand.self,
    ])
}
