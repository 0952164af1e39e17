import FileIO
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process's standard error, where messages go, and its end.
enum Terminal {
  /// Whether standard error is a terminal on which a line can be replaced.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 && obeysSequences }

  /// Whether terminals obey escape sequences: TERM names their kind, and not `dumb`.
  static var obeysSequences: Bool { kind.map { !["", "dumb", "unknown"].contains($0) } ?? false }

  private static var kind: String? { getenv("TERM").map { String(cString: $0) } }

  /// Why no page can be shown in place of another on standard output; nil: it can.
  static var lackForPages: String? {
    if !obeysSequences {
      let reason = kind.map { "TERM is '\($0)'" } ?? "TERM is not set"
      return "a terminal in which the cursor can move, but \(reason)"
    }
    return screenSize.rows < 2 ? "a terminal of several rows" : nil
  }

  /// Whether standard input is a pipe, from which a user may expect data to be read.
  static var inputIsPiped: Bool {
    var status = stat()
    return fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  /// Where temporary files go.
  static var temporaryFolder: String {
    guard let words = getenv("TMPDIR"), words.pointee != 0 else { return "/tmp" }
    return String(cString: words)
  }

  /// The size of standard output in characters; nil: it is no terminal, or its size is not known.
  private static var outputSize: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    return (min(Int(size.ws_col), mostCharacters), min(Int(size.ws_row), mostCharacters))
  }

  /// The size of the screen that standard output shows.
  static var screenSize: (columns: Int, rows: Int) { outputSize ?? standardSize }

  /// Whether the process may write to the terminal of standard output: it is no job in the background.
  static var isForeground: Bool {
    let group = tcgetpgrp(STDOUT_FILENO)
    // Another terminal than the session's has no jobs.
    return group < 0 || group == getpgrp()
  }

  /// The width of standard error in characters; that of pictures if it is not known.
  static var messageColumns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return standardSize.columns
    }
    return Int(size.ws_col)
  }

  /// The size of pictures in characters: the terminal's but for a row, which is left for the prompt, and
  /// where there is none what COLUMNS and LINES say, or else that of gnuplot's `dumb`.
  static var pictureSize: (columns: Int, rows: Int) {
    if let size = outputSize {
      return (size.columns, size.rows > 1 ? size.rows - 1 : standardSize.rows)
    }
    return (number("COLUMNS") ?? standardSize.columns, number("LINES") ?? standardSize.rows)
  }

  /// A variable's whole number of characters; nil: it is not set, or is none.
  private static func number(_ variable: String) -> Int? {
    getenv(variable).flatMap { Int(String(cString: $0)) }.flatMap {
      (1...mostCharacters).contains($0) ? $0 : nil
    }
  }

  /// More than this no terminal has each way.
  static let mostCharacters = 1000

  /// The size of pictures in characters where nothing says it: that of gnuplot's `dumb`.
  static let standardSize = (columns: 79, rows: 24)
  /// The smallest size in characters that shows a picture.
  static let leastPictureSize = (columns: 20, rows: 9)

  /// Whether standard output shows colours: it is a terminal that obeys escape sequences, and NO_COLOR
  /// (no-color.org) is not set or empty.
  static var showsColors: Bool {
    isatty(STDOUT_FILENO) == 1 && obeysSequences
      && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
  }

  /// Whether standard output is a terminal.
  static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes to standard output at once and as it is, with the caller's escape sequences.
  static func show(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a message of one line to standard error.
  static func say(_ line: String) { write(line.printable + "\n", to: STDERR_FILENO) }

  /// Replaces the line that the cursor is in. Only if `isInteractive`.
  static func replaceLine(_ line: String) {
    write("\r\u{1b}[K" + line.printable, to: STDERR_FILENO)
  }

  /// Ends the process, even if other threads are writing files, which are removed.
  static func exit(_ code: Int32) -> Never { AtomicFile.endProcess { systemExit(code) } }

  /// A failure to write is ignored: a message that nobody can read is no reason to stop.
  private static func write(_ text: String, to file: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}

private func systemExit(_ code: Int32) -> Never { exit(code) }

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
