import NN
import NNPlot
import Runs

/// Shows the progress of a training: on a terminal in one line that is updated, elsewhere in a new
/// line after a tenth of the epochs, at most one a second.
final class ProgressLine<S: Scalar>: RunObserver {
  private let isInteractive = Terminal.isInteractive
  private let clock = ContinuousClock()
  private var began: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var tenths = 0

  /// How long there is silence between lines that stay.
  private static var pause: Duration { .seconds(1) }

  /// How often the line on a terminal is updated.
  private static var interval: Duration { .milliseconds(100) }

  init() {
    began = clock.now
    last = began
  }

  func observe(_ event: RunEvent<S>, of training: Training<S>) {
    switch event {
    case .started:
      began = clock.now
      last = began
    case .epoch(let epoch, let cost):
      update(epoch, of: training.epochs, cost: cost)
    case .diverged, .finished: break
    }
  }

  /// Clears the line on a terminal.
  func end() {
    if isInteractive { Terminal.replaceLine("") }
  }

  /// Shows the progress if it is time to.
  private func update(_ epoch: Int, of epochs: Int, cost: Double) {
    if isInteractive {
      // To read the clock takes as long as a small training step.
      guard epoch % 16 == 0 || epoch == epochs else { return }
      let now = clock.now
      guard now - last >= Self.interval || epoch == epochs else { return }
      last = now
      Terminal.replaceLine(line(epoch, of: epochs, cost: cost))
    } else if epoch * 10 / epochs > tenths {
      tenths = epoch * 10 / epochs
      let now = clock.now
      guard now - last >= Self.pause else { return }
      last = now
      Terminal.say(line(epoch, of: epochs, cost: cost))
    }
  }

  private func line(_ epoch: Int, of epochs: Int, cost: Double) -> String {
    let seconds = max((clock.now - began) / .seconds(1), 1e-9)
    let rate = Double(epoch) / seconds
    return """
      epoch \(epoch) of \(epochs), cost \(costText(cost)), \(Int(rate)) epochs/s, \
      \(durationText(Double(epochs - epoch) / rate)) left
      """
  }
}
