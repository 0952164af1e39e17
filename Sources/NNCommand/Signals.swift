import FileIO
import Runs
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The signals that ask the process to end, to stop, to go on, and to fit the terminal's new size.
enum Signals {
  /// What the next signal interrupts instead of ending the process; nil: nothing.
  private static let interruption = Mutex<Interruption?>(nil)

  /// Lets a signal end or stop the process as usual, but first restores the terminal and, at the end,
  /// removes half-written files.
  ///
  /// All threads block the signals, and one thread waits for them: a signal handler may not do what
  /// is needed here. To be called before any other thread starts.
  ///
  /// A pipe that nobody reads and a file that may not grow are no signals then but errors where it is
  /// written.
  static func endTidily() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let waited = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
    sigemptyset(waited)
    for number in all { sigaddset(waited, number) }
    pthread_sigmask(SIG_BLOCK, waited, nil)
    for number in all where isIgnored(number) {
      sigdelset(waited, number)
    }
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        let signals = argument!.assumingMemoryBound(to: sigset_t.self)
        var number: Int32 = 0
        while true {
          while sigwait(signals, &number) != 0 {}
          Signals.handle(number)
        }
      }, waited)
    if code == 0 {
      pthread_detach(thread)
    } else {
      // Without the thread, the signals end the process in the usual way.
      pthread_sigmask(SIG_UNBLOCK, waited, nil)
      waited.deallocate()
    }
  }

  private static let all = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH]

  private static func handle(_ number: Int32) {
    switch number {
    case SIGTSTP: Screen.leave { deliver(SIGTSTP) }
    case SIGCONT, SIGWINCH: Screen.redraw()
    default: if !interrupts(number) { end(by: number) }
    }
  }

  /// Lets the signal `number` do to the process what it does by default.
  private static func deliver(_ number: Int32) {
    signal(number, SIG_DFL)
    var (signals, before) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, &before)
    raise(number)
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// Runs `body`; meanwhile the first SIGINT, SIGTERM or SIGHUP requests `interruption`, and only the
  /// second ends the process.
  static func interrupting<Result>(
    _ interruption: Interruption, _ body: () throws -> Result
  ) rethrows -> Result {
    self.interruption.withLock { $0 = interruption }
    defer { self.interruption.withLock { $0 = nil } }
    return try body()
  }

  /// Ends the process by the signal `number`, after the half-written files are removed and the terminal
  /// is restored. It says nothing.
  static func end(by number: Int32) -> Never {
    AtomicFile.endProcess {
      Screen.leave { () -> Never in
        deliver(number)
        // Reached only if the signal does not end the process, as under a debugger.
        _exit(128 + number)
      }
    }
  }

  /// Whether the signal `number` interrupts something instead of ending the process.
  private static func interrupts(_ number: Int32) -> Bool {
    guard number != SIGQUIT, let interruption = interruption.withLock({ $0 }),
      !interruption.isRequested
    else { return false }
    interruption.request(number)
    return true
  }

  /// Whether the process was started with this signal ignored, as by `nohup`.
  private static func isIgnored(_ number: Int32) -> Bool {
    // This is the only portable way to ask. The signal is blocked, so none arrives in between.
    let handler = signal(number, SIG_DFL)
    let isIgnored = unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if isIgnored { signal(number, SIG_IGN) }
    return isIgnored
  }
}
