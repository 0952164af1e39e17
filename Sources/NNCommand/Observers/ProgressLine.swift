import NN
import Runs

/// Shows the progress of a training: on a terminal in one line that is updated, elsewhere in a new
/// line after a tenth of the epochs, at most one a second.
final class ProgressLine<S: Scalar>: RunObserver {
  private let isInteractive = Terminal.isInteractive
  private let clock = ContinuousClock()
  private var began: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  /// The number of epochs with which the run went on.
  private var firstEpoch = 0
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
      firstEpoch = training.epoch
      tenths = training.epoch * 10 / training.epochs
    case .epoch: update(training)
    case .diverged, .finished: break
    }
  }

  /// Clears the line on a terminal.
  func end() {
    if isInteractive { Terminal.replaceLine("") }
  }

  /// Shows the progress if it is time to.
  private func update(_ training: Training<S>) {
    let (epoch, epochs) = (training.epoch, training.epochs)
    if isInteractive {
      let now = clock.now
      guard now - last >= Self.interval || epoch == epochs else { return }
      last = now
      // A line that fills the last column would wrap.
      Terminal.replaceLine(text(training, now).line(width: Terminal.messageColumns - 1))
    } else if epoch * 10 / epochs > tenths {
      tenths = epoch * 10 / epochs
      let now = clock.now
      guard now - last >= Self.pause else { return }
      last = now
      Terminal.say(text(training, now).sentence)
    }
  }

  private func text(_ training: Training<S>, _ now: ContinuousClock.Instant) -> ProgressText {
    let seconds = max((now - began) / .seconds(1), 1e-9)
    let metric = Metric.fitting(training.run.task)[0]
    let latest = training.history.metrics.latest(metric.key)
    return ProgressText(
      epoch: training.epoch, epochs: training.epochs, cost: training.costs.last ?? .nan,
      validationCost: training.validationCosts.last,
      metric: (latest.validation ?? latest.training).map { (metric.rawValue, $0, metric.isShare) },
      rate: Double(training.epoch - firstEpoch) / seconds)
  }
}
