import ArgumentParser
import Datasets
import FileIO
import NN
import PlotCairo
import Runs

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a command failed: a line for the user, a further one for each of several complaints, and an
/// exit code for the shell.
struct Failure: Error {
  /// The documented exit codes.
  enum Code: Int32 {
    case done = 0
    case checkFailed = 1
    case usage = 64
    case data = 65
    case noInput = 66
    case cannotWrite = 73
    case inputOrOutput = 74
    case hungUp = 129
    case interrupted = 130
    case terminated = 143
  }

  let code: Code
  /// Whether a signal has interrupted a training.
  var isInterruption: Bool { code.rawValue > 128 }
  let message: String
  let details: [String]
  /// Whether the reader of the output has gone. Such a process ends in silence, as others do.
  let isBrokenPipe: Bool

  init(_ code: Code, _ message: String, details: [String] = [], isBrokenPipe: Bool = false) {
    self.code = code
    self.message = message
    self.details = details
    self.isBrokenPipe = isBrokenPipe
  }

  init(_ error: FileError) {
    self.init(
      Self.code(error.operation), error.description, isBrokenPipe: error.isBrokenPipe)
  }

  /// The failure for an `error` that was thrown while `arguments` of the command `root` were parsed
  /// or run.
  static func of(
    _ error: any Error, parsing arguments: [String], for root: any ParsableCommand.Type
  ) -> Failure {
    if let failure = ofRun(error) { return failure }
    if let error = error as? RecipeError {
      return ofParsing(ValidationError(error), arguments, root)
    }
    return ofParsing(error, arguments, root)
  }

  /// The failure for an error of a command that was understood; nil: it is about its options.
  static func ofRun(_ error: any Error) -> Failure? {
    switch error {
    case let failure as Failure: failure
    case let error as RunError: Failure(error)
    case let error as FileError: Failure(error)
    case let error as TableError: Failure(.data, error.description)
    case let error as RecordError: Failure(.data, error.description)
    case let error as PreparationError: Failure(error)
    case let error as ModelFileError: Failure(.data, error.description)
    case let error as NetworkError: Failure(.data, error.description)
    case let error as CairoError: Failure(.cannotWrite, "drawing failed: \(error)")
    default: nil
    }
  }

  private static func ofParsing(
    _ error: any Error, _ arguments: [String], _ root: any ParsableCommand.Type
  ) -> Failure {
    if root.exitCode(for: error) == .success {
      return Failure(.done, root.fullMessage(for: error))
    }
    let words = placeFirst(
      root.message(for: error).split(whereSeparator: \.isNewline).joined(separator: " "))
    let known = root.configuration.subcommands.compactMap { $0.configuration.commandName }
    if let first = arguments.first, !first.hasPrefix("-"), !(known + ["help"]).contains(first) {
      return Failure(.usage, unknownCommand(first, known))
    }
    let subcommand = arguments.first.flatMap { known.contains($0) ? " \($0)" : nil } ?? ""
    return Failure(.usage, "\(words); see 'nn\(subcommand) --help'")
  }

  /// The message about a first word that is no command: a slip of the pen, or a file to train on.
  private static func unknownCommand(_ word: String, _ known: [String]) -> String {
    if (try? ByteReader(path: word)) != nil, word != "-" {
      return "'\(word)' is no command; to train on the file say 'nn train \(word)'"
    }
    let hint = nearest(to: word, of: known).map { ", did you mean '\($0)'?" } ?? ""
    return "there is no command '\(word)'\(hint); see 'nn --help'"
  }

  /// A message of ArgumentParser about the value of an option in the form of all other messages:
  /// the option, its value, and what to give. Other messages stay as they are.
  private static func placeFirst(_ message: String) -> String {
    let form = /The value '(.*)' is invalid for '(-[-a-z0-9]+) <.*?>'(.*)/
    guard let (_, value, option, end) = message.wholeMatch(of: form)?.output else { return message }
    if let cure = end.wholeMatch(of: /: (.*)/)?.1 { return "\(option) \(value): \(cure)" }
    if let names = end.wholeMatch(of: /\. Please provide (.*)\./)?.1 {
      return "\(option) \(value): give \(names)"
    }
    return message
  }

  /// Writes the message and ends the process. What the user asked for, such as help, goes to
  /// standard output.
  func exit() -> Never {
    if isBrokenPipe { Signals.end(by: SIGPIPE) }
    guard code == .done else {
      Terminal.say("nn: \(message)")
      for line in details { Terminal.say(line) }
      Terminal.exit(code.rawValue)
    }
    do throws(FileError) {
      let output = ByteWriter.standardOutput()
      try output.write(message + "\n")
      try output.flush()
    } catch {
      Failure(error).exit()
    }
    Terminal.exit(code.rawValue)
  }

  private static func code(_ operation: FileError.Operation) -> Code {
    switch operation {
    case .open: .noInput
    case .create: .cannotWrite
    case .transfer: .inputOrOutput
    }
  }
}
