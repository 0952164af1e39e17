import NN

/// What happens in a run, in this order: `started`, an `epoch` for each, then `finished` or `diverged`.
public enum RunEvent<S: Scalar> {
  /// The network has its initial weights, and the first epoch comes next.
  case started
  /// The epoch of this number, counted from 1, is done; `cost` is the mean of the costs before its
  /// steps.
  case epoch(Int, cost: Double)
  /// The cost or a parameter is no finite number; the run throws this `RunError.diverged` next.
  case diverged(RunError)
  /// All epochs are done, or an observer has stopped the training before.
  indirect case finished(RunResult<S>)
}
