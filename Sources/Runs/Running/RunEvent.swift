import NN

/// What happens in a run, in this order: `started`, an `epoch` for each epoch, then `finished` or
/// `diverged`.
public enum RunEvent<S: Scalar> {
  /// The network has its initial weights, or those of the state from which the training goes on:
  /// `Training.epoch` tells how many epochs are done.
  case started
  /// An epoch is done: its number, counted from 1, and the mean of the costs before its steps.
  case epoch(Int, cost: Double)
  /// The cost or a parameter is not a finite number, or the cost has exploded. The run throws this error
  /// next.
  case diverged(RunError)
  /// All epochs are done, or the training was stopped or interrupted.
  indirect case finished(RunResult<S>)
}
