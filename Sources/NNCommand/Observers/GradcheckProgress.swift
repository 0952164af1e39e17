/// Shows on a terminal, in a line that is updated, how many elements a gradient check has compared.
final class GradcheckProgress {
  private let isInteractive = Terminal.isInteractive
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant

  /// How often the line is updated.
  private static var interval: Duration { .milliseconds(100) }

  init() { last = clock.now }

  /// Updates the line if it is time to.
  func update(_ done: Int, of total: Int) {
    // To read the clock takes as long as one difference in a small network.
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
