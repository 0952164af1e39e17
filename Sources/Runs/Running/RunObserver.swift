import NN

/// Takes part in a run: shows its progress, writes files, ends it early.
///
///     final class GoodEnough<S: Scalar>: RunObserver {
///       func observe(_ event: RunEvent<S>, of training: Training<S>) {
///         guard case .epoch(_, let cost) = event, cost < 0.01 else { return }
///         training.stop("the cost is below 0.01")
///       }
///     }
///
/// The observers of a run are called on its thread, one after another in the order in which they
/// were given. The training waits meanwhile.
public protocol RunObserver<S>: AnyObject {
  /// The type of number of the run.
  associatedtype S: Scalar

  /// Reacts to an event. If it throws an error, the run ends and throws it, and no observer gets
  /// another event.
  func observe(_ event: RunEvent<S>, of training: Training<S>) throws

  /// What failed without ending the run, such as a frame that could not be written; nil: nothing.
  ///
  /// Who owns the run reports it when all else is done.
  var failure: (any Error)? { get }

  /// Releases what the observer has taken. It is called when the run is over, by an error or not.
  func end()
}

extension RunObserver {
  /// Nothing.
  public var failure: (any Error)? { nil }

  /// Does nothing.
  public func end() {}
}
