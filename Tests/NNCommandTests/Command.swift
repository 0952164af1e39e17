import Foundation
import TestSupport

/// One run of `nn` in a folder of its own.
struct Command {
  /// What a run left behind.
  struct Result {
    let code: Int32
    let output: String
    let errors: String

    /// The lines on standard error.
    var errorLines: [Substring] { errors.split(separator: "\n") }
  }

  /// The folder in which it runs.
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The built command, which stands beside the tests.
  private static let executable: URL = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "nn")
  }()

  /// Runs `nn` with the words of `line`, or with `arguments` where words hold spaces.
  func run(
    _ line: String = "", arguments: [String] = [], input: String = "",
    environment: [String: String] = [:]
  ) throws -> Result {
    try finish(start(line, arguments: arguments, input: input, environment: environment))
  }

  /// Runs a script of the shell, to which `nn` is `$NN`.
  func runShell(_ script: String) throws -> Result {
    try finish(
      start(
        arguments: ["-c", script], environment: ["NN": Self.executable.path],
        executable: URL(fileURLWithPath: "/bin/sh")))
  }

  /// Starts what `run` runs; with a `terminal`, standard output and standard error are that.
  func start(
    _ line: String = "", arguments: [String] = [], input: String = "",
    environment: [String: String] = [:], executable: URL = Command.executable,
    terminal: PseudoTerminal? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = line.split(separator: " ").map(String.init) + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties would stop the command.
    for name in ["stdin", "stdout", "stderr"] {
      try folder.write(name == "stdin" ? input : "", to: ".\(name)")
    }
    process.standardInput = FileHandle(forReadingAtPath: folder.file(".stdin"))
    process.standardOutput = FileHandle(forWritingAtPath: folder.file(".stdout"))
    process.standardError = FileHandle(forWritingAtPath: folder.file(".stderr"))
    if let terminal {
      process.standardOutput = terminal.process
      process.standardError = terminal.process
    }
    // Tests run on threads that block signals, which the command would inherit.
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
    return process
  }

  /// Waits for the end of a process that `start` has started.
  func finish(_ process: Process) throws -> Result {
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: try text(".stdout"), errors: try text(".stderr"))
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    String(decoding: try bytes(of: folder.file(name)), as: UTF8.self)
  }

  /// The files below the entry `name` of the folder, by their path in it.
  func files(_ name: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.file(name))?.allObjects as? [String]
    return (paths ?? []).filter {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: folder.file("\(name)/\($0)"), isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }
}

/// Twenty points of two classes that a line tells apart.
let pointsTable =
  "x,y,label\n"
  + (0..<20).map { index in
    let x = Double(index % 5) - 2
    let y = Double(index / 5) - 1.5
    return "\(x),\(y),\(x + y > 0 ? 1 : 0)\n"
  }.joined()
