import NN
import NNPlot
import Plot
import PlotText
import Runs

/// Shows a training in the terminal: the progress, the network's outputs over the data, and the
/// cost. It is redrawn in place, for the present size of the terminal.
final class LiveDisplay<S: Scalar>: RunObserver {
  private let drawing: NetworkDrawing<S>
  private let style: PictureStyle
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant?
  private var isShown = false
  private var shownSize: (columns: Int, rows: Int)?

  /// How often the picture is redrawn.
  private static var interval: Duration { .milliseconds(150) }

  /// A display that takes over the terminal while a run trains.
  init(_ drawing: NetworkDrawing<S>, style: PictureStyle) {
    self.drawing = drawing
    self.style = style
  }

  func observe(_ event: RunEvent<S>, of training: Training<S>) {
    switch event {
    case .started:
      Terminal.beginScreen()
      isShown = true
    case .epoch(_, let cost): update(training, cost: cost)
    case .diverged, .finished: break
    }
  }

  /// Restores the terminal.
  func end() {
    if isShown { Terminal.endScreen() }
    isShown = false
  }

  /// Redraws the picture if it is time to.
  private func update(_ training: Training<S>, cost: Double) {
    let now = clock.now
    if let last, now - last < Self.interval { return }
    last = now
    let size = Terminal.size ?? Terminal.standardSize
    let isResized = shownSize.map { $0 != size } ?? true
    shownSize = size

    var screen = isResized ? "\u{1b}[2J\u{1b}[H" : "\u{1b}[H"
    let least = Terminal.leastPictureSize
    // A smaller terminal shows the progress only.
    if size.columns >= least.columns, size.rows >= least.rows {
      let historyRows = size.rows >= 24 ? size.rows / 3 : 0
      screen += page(
        drawing.figure(training.network, epoch: training.epoch, cost: cost), size.columns,
        size.rows - historyRows)
      if historyRows > 0 {
        screen += page(
          HistoryPicture(costs: training.costs, style: style).figure, size.columns, historyRows)
      }
    }
    let (epoch, epochs) = (training.epoch, training.epochs)
    let percent = 100 * epoch / epochs
    // A line that is too long would wrap and move all others up.
    screen += "epoch \(epoch) of \(epochs), \(percent) %; Ctrl-C stops".prefix(size.columns)
    Terminal.show(screen + "\u{1b}[K")
  }

  private func page(_ figure: Figure, _ columns: Int, _ rows: Int) -> String {
    let canvas = CharacterCanvas(
      columns: columns, rows: rows, repertoire: .blocks(hasColor: Terminal.showsColors))
    figure.draw(on: canvas)
    // The escape sequence clears the rest of each line, where an older one may have been longer.
    return canvas.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { "\($0)\u{1b}[K\n" }.joined()
  }
}
