import NNPlot

/// Says how far a training has come: on a terminal in one line that is renewed, elsewhere in a line
/// for each tenth of the way.
struct Progress {
  private let epochs: Int
  private let isQuiet: Bool
  private let isInteractive = Terminal.isInteractive
  private let clock = ContinuousClock()
  private let began: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var tenths = 0

  /// How often the line on a terminal is renewed.
  private static let interval = Duration.milliseconds(100)

  init(epochs: Int, isQuiet: Bool) {
    self.epochs = epochs
    self.isQuiet = isQuiet
    began = clock.now
    last = began
  }

  /// Says, where it is time to, that `epoch` epochs are done.
  mutating func update(epoch: Int, cost: Double) {
    guard !isQuiet else { return }
    if isInteractive {
      // Asking for the time costs as much as a small step.
      guard epoch % 16 == 0 || epoch == epochs else { return }
      let now = clock.now
      guard now - last >= Self.interval || epoch == epochs else { return }
      last = now
      Terminal.replaceLine(line(epoch, cost))
    } else if epoch * 10 / epochs > tenths {
      tenths = epoch * 10 / epochs
      Terminal.say(line(epoch, cost))
    }
  }

  /// Clears the line on a terminal.
  func end() {
    if !isQuiet && isInteractive { Terminal.replaceLine("") }
  }

  private func line(_ epoch: Int, _ cost: Double) -> String {
    let seconds = max((clock.now - began) / .seconds(1), 1e-9)
    let rate = Double(epoch) / seconds
    return """
      epoch \(epoch) of \(epochs), cost \(costText(cost)), \(Int(rate)) epochs/s, \
      \(durationText(Double(epochs - epoch) / rate)) left
      """
  }
}

/// A duration in the unit that suits it: `0.8 s`, `12 s`, `3 min 20 s`, `2 h 5 min`.
func durationText(_ seconds: Double) -> String {
  guard seconds.isFinite, seconds < 1e9 else { return "a long time" }
  if seconds < 9.95 { return "\((seconds * 10).rounded() / 10) s" }
  let whole = Int(seconds.rounded())
  if whole < 60 { return "\(whole) s" }
  if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
  return "\(whole / 3600) h \(whole % 3600 / 60) min"
}
