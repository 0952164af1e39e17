/// Says on a terminal, in one line that is renewed, how many elements a gradient check has compared.
final class GradcheckProgress {
  private let isInteractive = Terminal.isInteractive
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant

  /// How often the line is renewed.
  private static var interval: Duration { .milliseconds(100) }

  init() { last = clock.now }

  /// Says, where it is time to, that `done` elements are done.
  func update(_ done: Int, of total: Int) {
    // Asking for the time costs as much as a difference in a small network.
    guard isInteractive, done % 16 == 0 else { return }
    let now = clock.now
    guard now - last >= Self.interval else { return }
    last = now
    Terminal.replaceLine("checked \(done) of \(total) elements")
  }

  /// Clears the line.
  func end() {
    if isInteractive { Terminal.replaceLine("") }
  }
}
