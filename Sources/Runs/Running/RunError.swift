import NN

/// Why a run has no result.
///
/// Its description says what happened. What to do depends on who runs it.
public enum RunError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The network has more parameters than are allowed.
  case tooManyParameters(Int, most: Int)
  /// The optimizer's state would take this many gigabytes.
  case tooMuchMemory(String, gigabytes: Int, most: Int)
  /// A number in the data is infinite in single precision: the number and its column.
  case tooLarge(Double, column: String)
  /// `backward` and differences of the cost disagree about this tensor.
  case wrongGradient(GradientReport.Entry)
  /// The cost, or a parameter after the last step, is not a finite number.
  case diverged(epoch: Int, cost: Double, learningRate: Double)
  /// All numbers are finite, but the network ends with a cost far above the `first` one, which it or the
  /// best constant answer had before the training.
  case exploded(epoch: Int, cost: Double, first: Double, learningRate: Double)

  public var description: String {
    switch self {
    case .tooManyParameters(let count, let most):
      "the network has \(count == .max ? "too many" : "\(count)") parameters, at most \(most) are allowed"
    case .tooLarge(let what, let name): "\(what) in column '\(name)' is too large for f32"
    case .wrongGradient(let entry): entry.fault ?? "the gradient of \(entry.name) is wrong"
    case .diverged(let epoch, let cost, _):
      cost.isFinite
        ? "training diverged: a parameter is not a finite number after epoch \(epoch)"
        : "training diverged: the cost is \(cost.isNaN ? "nan" : "\(cost)") in epoch \(epoch)"
    case .exploded(let epoch, let cost, let first, _):
      "training diverged: the cost is \(cost.text(digits: 4)) after epoch \(epoch), it began at "
        + first.text(digits: 4)
    case .tooMuchMemory(let optimizer, let gigabytes, let most):
      "'\(optimizer)' would remember \(gigabytes) GB for this network, at most \(most) are allowed"
    }
  }
}
