import FileIO
import NN

/// Stops a training when the cost of the rows that are held out has found no new minimum for a number
/// of epochs, and lets the run end with the weights of the minimum (L. Prechelt, "Early stopping, but
/// when?", 1998).
///
/// A run whose recipe has a `patience` has one already.
public final class EarlyStopping<S: Scalar>: RunObserver {
  /// The epoch of the least cost so far; 0: none yet.
  public private(set) var bestEpoch = 0
  /// The least cost so far.
  public private(set) var bestCost = Double.infinity

  private let patience: Int

  /// Waits `patience` epochs for a new minimum. Precondition: it is above 0.
  public init(patience: Int) {
    require(patience > 0, "a patience of \(patience) epochs")
    self.patience = patience
  }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) {
    switch event {
    case .started: (bestEpoch, bestCost) = (0, .infinity)
    case .epoch(let epoch, _):
      guard let cost = training.validationCosts.last else { return }
      if cost < bestCost {
        (bestEpoch, bestCost) = (epoch, cost)
        training.choose()
      } else if epoch - bestEpoch >= patience {
        training.stop("the validation cost has found no new minimum in \(patience) epochs")
      }
    case .diverged, .finished: break
    }
  }
}
