import FileIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The signals that ask the process to end.
enum Signals {
  /// Lets a signal end the process as usual, but first removes half-written files and restores the
  /// terminal.
  ///
  /// All threads block the signals, and one thread waits for them: a signal handler may not do what
  /// is needed here. To be called before any other thread starts.
  static func endTidily() {
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
        while sigwait(signals, &number) != 0 {}
        AtomicFile.endProcess {
          Terminal.leaveScreen {
            pthread_sigmask(SIG_UNBLOCK, signals, nil)
            raise(number)
            // Reached only if the signal does not end the process, as under a debugger.
            _exit(128 + number)
          }
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

  /// Whether the process was started with this signal ignored, as by `nohup`.
  private static func isIgnored(_ number: Int32) -> Bool {
    // This is the only portable way to ask. The signal is blocked, so none arrives in between.
    let handler = signal(number, SIG_DFL)
    let isIgnored = unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if isIgnored { signal(number, SIG_IGN) }
    return isIgnored
  }
}
