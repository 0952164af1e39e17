import Runs

/// Says what a watch of the training warns of, a line each: at once, or where the terminal shows the
/// training, when that is over.
final class WarningLines {
  private let waits: Bool
  private var lines: [String] = []

  /// Lines that wait for the end of the training, or not.
  init(waiting: Bool) { waits = waiting }

  func say(_ warning: TrainingWarning) {
    let line = warning.epoch > 0 ? "epoch \(warning.epoch): \(warning)" : "\(warning)"
    if waits {
      lines.append(line)
    } else {
      // The line of the progress begins anew below it.
      if Terminal.isInteractive { Terminal.replaceLine("") }
      Terminal.say(line)
    }
  }

  /// Says what has waited.
  func end() {
    for line in lines { Terminal.say(line) }
    lines = []
  }
}
