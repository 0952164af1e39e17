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
  /// Lets the process end by a signal as it would, but without a half-written file and with the
  /// terminal as it was.
  ///
  /// All threads leave the signals to one that waits for them: what a signal handler may do is too
  /// little. To be called before there are other threads.
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
            // A process that a debugger keeps from its signal.
            _exit(128 + number)
          }
        }
      }, waited)
    if code == 0 {
      pthread_detach(thread)
    } else {
      // Without a thread the signals end the process as they would have.
      pthread_sigmask(SIG_UNBLOCK, waited, nil)
      waited.deallocate()
    }
  }

  /// Whether whoever started the process wants it to go on, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    // The only portable way to ask. The signal is blocked, so that none comes in between.
    let handler = signal(number, SIG_DFL)
    let isIgnored = unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if isIgnored { signal(number, SIG_IGN) }
    return isIgnored
  }
}
