import NN

/// Why a run has no result.
///
/// Its description says what happened. What to do depends on who runs it.
public enum RunError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The network has more parameters than are allowed.
  case tooManyParameters(Int, most: Int)
  /// A number in the data is infinite in single precision: the number and its column.
  case tooLarge(Double, column: String)
  /// `backward` and differences of the cost disagree about this tensor.
  case wrongGradient(GradientReport.Entry)
  /// The cost, or a parameter after the last step, is not a finite number.
  case diverged(epoch: Int, cost: Double, learningRate: Double)

  public var description: String {
    switch self {
    case .tooManyParameters(let count, let most):
      "\(count == .max ? "too many" : "\(count)") parameters, the most are \(most)"
    case .tooLarge(let what, let name): "\(what) in column '\(name)' is too large for f32"
    case .wrongGradient(let entry): entry.fault ?? "the gradient of \(entry.name) is right"
    case .diverged(let epoch, let cost, _):
      "training diverged: the cost is \(cost) in epoch \(epoch)"
    }
  }
}
