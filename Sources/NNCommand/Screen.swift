import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal's alternate screen, on which a training is shown.
///
/// Whatever ends or stops the process, the normal screen and the cursor come back first. In the
/// background nothing is shown; in the foreground again, it is entered and drawn anew.
enum Screen {
  private struct State {
    /// Whether a training is to be shown.
    var isWanted = false
    /// What is shown, or will be in the foreground; nil: nothing yet.
    var page: LivePage?
    /// The size for which the page has been drawn; nil: it has not on this screen.
    var drawnSize: (columns: Int, rows: Int)?
  }

  private static let state = Mutex(State())
  /// Whether the alternate screen is shown. The handler of a trap reads it, which may take no lock.
  private static let isShown = Atomic(false)

  private static let entering: StaticString = "\u{1b}[?1049h\u{1b}[?25l"
  /// Colours off, the cursor and the normal screen back.
  private static let leaving: StaticString = "\u{1b}[0m\u{1b}[?25h\u{1b}[?1049l"

  /// Begins to show a training.
  static func begin() {
    state.withLock {
      $0 = State(isWanted: true)
      draw(&$0)
    }
    handleTraps()
  }

  /// Shows a page in place of the one before.
  static func show(_ page: LivePage) {
    state.withLock {
      $0.page = page
      draw(&$0)
    }
  }

  /// Draws the page again, after a change of the terminal's size or of who has it.
  static func redraw() { state.withLock { draw(&$0) } }

  /// Switches back to the normal screen.
  static func end() {
    state.withLock {
      leave(&$0)
      $0 = State()
    }
  }

  /// Switches back to the normal screen, runs `body`, which ends or stops the process, and then shows
  /// what was shown. Meanwhile no thread writes to the screen.
  static func leave<Result>(during body: () -> Result) -> Result {
    state.withLock { state in
      leave(&state)
      let result = body()
      draw(&state)
      return result
    }
  }

  private static func draw(_ state: inout State) {
    guard state.isWanted, Terminal.isForeground else { return }
    if !isShown.load(ordering: .relaxed) {
      isShown.store(true, ordering: .relaxed)
      write(entering)
      state.drawnSize = nil
    }
    guard let page = state.page else { return }
    let size = Terminal.screenSize
    let isNew = state.drawnSize.map { $0 != size } ?? true
    state.drawnSize = size
    let text = page.text(
      columns: size.columns, rows: size.rows, hasColors: Terminal.showsColors)
    Terminal.show((isNew ? "\u{1b}[2J" : "") + "\u{1b}[H" + text)
  }

  private static func leave(_ state: inout State) {
    if isShown.exchange(false, ordering: .relaxed) { write(leaving) }
    state.drawnSize = nil
  }

  private static func write(_ sequence: StaticString) {
    Terminal.show("\(sequence)")
  }

  /// The signals of traps, and those that end the process at once because nobody waits for them.
  private static let deadly = [
    SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGXCPU, SIGUSR1, SIGUSR2, SIGALRM,
    SIGVTALRM, SIGPROF,
  ]

  /// What each of these signals does without the handler, by its number. Only written before the first
  /// signal can come.
  nonisolated(unsafe) private static let actions = UnsafeMutablePointer<sigaction>.allocate(
    capacity: 65)

  /// Lets the deadly signals switch back to the normal screen before they do what they always do.
  private static let handlers: Void = {
    for number in deadly {
      guard sigaction(number, nil, actions + Int(number)) == 0 else { continue }
      // Only what is safe in a handler: an atomic read and system calls.
      signal(number) { number in
        if Screen.isShown.load(ordering: .relaxed) {
          _ = systemWrite(
            STDOUT_FILENO, Screen.leaving.utf8Start, Screen.leaving.utf8CodeUnitCount)
        }
        sigaction(number, Screen.actions + Int(number), nil)
        // It is blocked until the handler returns, and then does what it did before.
        raise(number)
      }
    }
  }()

  private static func handleTraps() { handlers }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
