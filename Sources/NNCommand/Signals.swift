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

/// The signals that ask the process to end.
enum Signals {
  /// What the next signal interrupts instead of ending the process; nil: nothing.
  private static let interruption = Mutex<Interruption?>(nil)

  /// Lets a signal end the process as usual, but first removes half-written files and restores the
  /// terminal.
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
    for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] { sigaddset(waited, number) }
    pthread_sigmask(SIG_BLOCK, waited, nil)
    for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] where isIgnored(number) {
      sigdelset(waited, number)
    }
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        let signals = argument!.assumingMemoryBound(to: sigset_t.self)
        var number: Int32 = 0
        repeat {
          while sigwait(signals, &number) != 0 {}
        } while Signals.interrupts(number)
        Signals.end(by: number)
      }, waited)
    if code == 0 {
      pthread_detach(thread)
    } else {
      // Without the thread, the signals end the process in the usual way.
      pthread_sigmask(SIG_UNBLOCK, waited, nil)
      waited.deallocate()
    }
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
      Terminal.leaveScreen {
        signal(number, SIG_DFL)
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, number)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        raise(number)
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
