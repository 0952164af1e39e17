import Foundation

/// A terminal for a process in a test, and what the process writes to it.
final class PseudoTerminal {
  private let main: Int32
  /// The side that the process gets.
  let process: FileHandle
  /// All that the process has written.
  private(set) var output = ""

  /// A terminal of this size; nil: the system has none left.
  init?(columns: Int, rows: Int) {
    var (main, other): (Int32, Int32) = (0, 0)
    guard openpty(&main, &other, nil, nil, nil) == 0 else { return nil }
    self.main = main
    process = FileHandle(fileDescriptor: other, closeOnDealloc: true)
    resize(columns: columns, rows: rows)
  }

  deinit { close(main) }

  /// Gives it another size.
  func resize(columns: Int, rows: Int) {
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(rows))
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
  }

  /// Reads until the output from `start` on holds `text`; false: it does not within twenty seconds.
  func reads(_ text: String, from start: Int = 0) -> Bool {
    for _ in 0..<400 {
      if output.dropFirst(start).contains(text) { return true }
      read(milliseconds: 50)
    }
    return false
  }

  /// Reads all that a process writes: one that nobody reads would wait.
  func read(untilEndOf process: Process) {
    while process.isRunning { read(milliseconds: 20) }
    process.waitUntilExit()
    read(milliseconds: 100)
  }

  /// Reads what is there, or comes within this time.
  func read(milliseconds: Int32) {
    var wanted = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while poll(&wanted, 1, milliseconds) > 0, wanted.revents & Int16(POLLIN) != 0 {
      let count = Foundation.read(main, &bytes, bytes.count)
      guard count > 0 else { return }
      output += String(decoding: bytes[..<count], as: UTF8.self)
      if count < 1024 { return }
    }
  }
}
