#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process's standard error, where messages go, and its end.
enum Terminal {
  /// Whether standard error is a terminal.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// How many characters standard output shows; nil where it is no terminal. The last row is left to
  /// the prompt.
  static var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 1
    else { return nil }
    return (Int(size.ws_col), Int(size.ws_row) - 1)
  }

  /// Whether standard output shows colours: it is a terminal and NO_COLOR (no-color.org) is not set.
  static var showsColors: Bool {
    isatty(STDOUT_FILENO) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
  }

  /// Whether standard output is a terminal.
  static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Turns to a second screen without a cursor; the first one comes back by `endScreen`, and when
  /// the process is interrupted.
  static func beginScreen() {
    show("\u{1b}[?1049h\u{1b}[?25l")
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        // Only what a signal handler may call.
        _ = systemWrite(STDOUT_FILENO, restoring, restoringCount)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Gives the first screen back.
  static func endScreen() {
    _ = systemWrite(STDOUT_FILENO, restoring, restoringCount)
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }

  /// Writes to standard output at once.
  static func show(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes a line.
  static func say(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// Replaces the line that is being written; only where `isInteractive`.
  static func replaceLine(_ line: String) {
    write("\r\u{1b}[K" + line, to: STDERR_FILENO)
  }

  /// Ends the process.
  static func exit(_ code: Int32) -> Never { systemExit(code) }

  /// Messages that nobody can read are no reason to stop: a failure to write them is left alone.
  private static func write(_ text: String, to file: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}

/// Colours off, the cursor and the first screen back; never freed, as a signal may need it at any time.
private let restoringText: StaticString = "\u{1b}[0m\u{1b}[?25h\u{1b}[?1049l"
private var restoring: UnsafeRawPointer { UnsafeRawPointer(restoringText.utf8Start) }
private var restoringCount: Int { restoringText.utf8CodeUnitCount }

private func systemExit(_ code: Int32) -> Never { exit(code) }

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
