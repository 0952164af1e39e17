import NN

/// What happens in a run, in this order: `started`, an `epoch` for each epoch, then `finished` or
/// `diverged`.
public enum RunEvent<S: Scalar> {
  /// The network has its initial weights. The first epoch comes next.
  case started
  /// An epoch is done: its number, counted from 1, and the mean of the costs before its steps.
  case epoch(Int, cost: Double)
  /// The cost or a parameter is not a finite number. The run throws this `RunError.diverged` next.
  case diverged(RunError)
  /// All epochs are done, or an observer has stopped the training.
  indirect case finished(RunResult<S>)
}
