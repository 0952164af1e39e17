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
  /// Whether standard error is a terminal.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

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

  /// The size of standard output in characters; nil if it is not a terminal. The last row is left
  /// for the prompt.
  static var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 1
    else { return nil }
    return (Int(size.ws_col), Int(size.ws_row) - 1)
  }

  /// The width of standard error in characters; that of pictures if it is not known.
  static var messageColumns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return standardSize.columns
    }
    return Int(size.ws_col)
  }

  /// The size of pictures in characters where there is no terminal: that of gnuplot's `dumb`.
  static let standardSize = (columns: 79, rows: 24)
  /// The smallest size in characters that shows a picture.
  static let leastPictureSize = (columns: 20, rows: 9)

  /// Whether standard output shows colours: it is a terminal, and NO_COLOR (no-color.org) is not
  /// set or empty.
  static var showsColors: Bool {
    isatty(STDOUT_FILENO) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
  }

  /// Whether standard output is a terminal.
  static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether the alternate screen is shown.
  private static let screen = Mutex(false)

  /// Switches to the terminal's alternate screen and hides the cursor. `endScreen`, or a signal
  /// that ends the process, switches back.
  static func beginScreen() {
    screen.withLock {
      $0 = true
      write("\u{1b}[?1049h\u{1b}[?25l", to: STDOUT_FILENO)
    }
  }

  /// Switches back to the normal screen.
  static func endScreen() { screen.withLock { restore(&$0) } }

  /// Switches back to the normal screen and runs `end`, which ends the process. From then on no
  /// thread writes to the screen.
  static func leaveScreen(_ end: () -> Never) -> Never {
    screen.withLock { isShown -> Never in
      restore(&isShown)
      end()
    }
  }

  private static func restore(_ isShown: inout Bool) {
    // Colours off, the cursor and the normal screen back.
    if isShown { write("\u{1b}[0m\u{1b}[?25h\u{1b}[?1049l", to: STDOUT_FILENO) }
    isShown = false
  }

  /// Writes to standard output at once and as it is, with the caller's escape sequences.
  static func show(_ text: String) { screen.withLock { _ in write(text, to: STDOUT_FILENO) } }

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
