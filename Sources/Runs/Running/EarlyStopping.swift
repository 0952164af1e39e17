import FileIO
import NN

/// Stops a training when the rows that are held out have found no better value of a monitor for a number
/// of epochs, and lets the run end with the weights of the best one (L. Prechelt, "Early stopping, but
/// when?", 1998).
///
/// A run whose recipe has a `patience` has one already.
public final class EarlyStopping<S: Scalar>: RunObserver {
  /// The epoch of the best value so far; 0: none yet.
  public private(set) var bestEpoch = 0
  /// The best value so far; nil: none yet.
  public private(set) var bestValue: Double?

  private let patience: Int
  private let monitor: Monitor
  private let minimumDelta: Double
  /// The value that another must be better than by `minimumDelta` for the patience to begin anew, and
  /// its epoch.
  private var reference: (value: Double?, epoch: Int) = (nil, 0)

  /// Waits `patience` epochs for a value that is better by more than `minimumDelta`. The weights are
  /// those of the best value of all, by however little it is the best. Precondition: the patience is above
  /// 0, and `minimumDelta` is not negative.
  public init(patience: Int, monitor: Monitor = .cost, minimumDelta: Double = 0) {
    require(patience > 0, "a patience of \(patience) epochs")
    require(minimumDelta >= 0, "a least improvement of \(minimumDelta)")
    self.patience = patience
    self.monitor = monitor
    self.minimumDelta = minimumDelta
  }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) {
    switch event {
    case .started:
      (bestEpoch, bestValue, reference) = (0, nil, (nil, 0))
      // A training that goes on has chosen its network already.
      let history = training.history
      for epoch in 0..<history.epochs {
        guard let value = history.value(of: monitor, epoch: epoch + 1) else { continue }
        judge(value, epoch: epoch + 1, of: training) {}
      }
    case .epoch(let epoch, _):
      guard let value = training.history.value(of: monitor, epoch: epoch) else { return }
      judge(value, epoch: epoch, of: training, choose: training.choose)
    case .diverged, .finished: break
    }
  }

  private func judge(_ value: Double, epoch: Int, of training: Training<S>, choose: () -> Void) {
    if isBetter(value, than: bestValue, by: 0) {
      (bestEpoch, bestValue) = (epoch, value)
      choose()
    }
    if isBetter(value, than: reference.value, by: minimumDelta) {
      reference = (value, epoch)
    } else if epoch - reference.epoch >= patience {
      let extreme = monitor.largerIsBetter ? "maximum" : "minimum"
      let by = minimumDelta > 0 ? " by more than \(minimumDelta)" : ""
      training.stop("the \(monitor.phrase) has found no new \(extreme)\(by) in \(patience) epochs")
      // The history has the metrics of the last epoch, which this one has become.
      if epoch == training.epoch { training.takeMetrics() }
    }
  }

  private func isBetter(_ value: Double, than other: Double?, by delta: Double) -> Bool {
    guard let other else { return true }
    return monitor.largerIsBetter ? value > other + delta : value < other - delta
  }
}

extension TrainingHistory {
  /// The value of a monitor after an epoch; nil: there is none.
  fileprivate func value(of monitor: Monitor, epoch: Int) -> Double? {
    switch monitor {
    case .cost: return validationCosts.count >= epoch ? validationCosts[epoch - 1] : nil
    case .metric:
      guard let index = metrics.index(ofEpoch: epoch),
        let column = metrics.columns.first(where: { $0.name == monitor.column }),
        !column.values[index].isNaN
      else { return nil }
      return column.values[index]
    }
  }
}
