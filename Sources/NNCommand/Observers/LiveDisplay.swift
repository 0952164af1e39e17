import NN
import NNPlot
import Plot
import Runs

/// Shows a training in the terminal: the network's outputs over the data, the cost, and the progress. It
/// is redrawn in place.
final class LiveDisplay<S: Scalar>: RunObserver {
  private let drawing: NetworkDrawing<S>
  private let style: PictureStyle
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant?

  /// How often the picture is redrawn.
  private static var interval: Duration { .milliseconds(150) }

  /// A display that takes over the terminal while a run trains.
  init(_ drawing: NetworkDrawing<S>, style: PictureStyle) {
    self.drawing = drawing
    self.style = style
  }

  func observe(_ event: RunEvent<S>, of training: Training<S>) {
    switch event {
    case .started: Screen.begin()
    case .epoch(_, let cost): update(training, cost: cost)
    case .diverged, .finished: break
    }
  }

  /// Restores the terminal.
  func end() { Screen.end() }

  /// Redraws the picture if it is time to.
  private func update(_ training: Training<S>, cost: Double) {
    let now = clock.now
    if let last, now - last < Self.interval { return }
    last = now
    let (epoch, epochs) = (training.epoch, training.epochs)
    Screen.show(
      LivePage(
        outputs: drawing.page(
          training.network, at: TrainingMoment(epoch: epoch, epochs: epochs, cost: cost)),
        costs: Page(HistoryPicture(costs: training.costs, style: style).figure),
        line: "epoch \(epoch) of \(epochs), \(100 * epoch / epochs) %; Ctrl-C stops"))
  }
}
