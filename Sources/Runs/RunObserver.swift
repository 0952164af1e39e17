import NN

/// Takes part in a run: shows how it goes, keeps what it gives, ends it early.
///
///     final class GoodEnough<S: Scalar>: RunObserver {
///       func observe(_ event: RunEvent<S>, of training: Training<S>) {
///         if case .epoch(_, let cost) = event, cost < 0.01 { training.stop("the cost is below 0.01") }
///       }
///     }
///
/// All observers of a run are called on its thread, one after another in the order in which the run was
/// given them; the training waits meanwhile.
public protocol RunObserver<S>: AnyObject {
  associatedtype S: Scalar

  /// Takes an event; an error ends the run, which throws it, and nobody hears of a further event.
  func observe(_ event: RunEvent<S>, of training: Training<S>) throws

  /// The run is over, whether well or by an error: gives back what the observer has taken.
  func end()
}

extension RunObserver {
  /// There is nothing to give back.
  public func end() {}
}
