import NN

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Run {
  /// The cost of the best answer that is the same for every row: what a network costs that has learned
  /// nothing from its inputs. `targets` are scaled, samples x output width.
  func constantCost(_ targets: Matrix<S>, weights: [S]? = nil) -> Double {
    var outputs = targets
    for column in 0..<targets.columns {
      let answer = S(constantAnswer(targets, column, weights))
      for row in 0..<targets.rows { outputs[row, column] = answer }
    }
    return loss.value(output: outputs, target: targets, weights: weights)
  }

  private func constantAnswer(_ targets: Matrix<S>, _ column: Int, _ weights: [S]?) -> Double {
    let values = (0..<targets.rows).map { Double(targets[$0, column]) }
    if loss is MeanAbsoluteError { return median(values) ?? 0 }
    let weights = weights?.map { Double($0) } ?? [Double](repeating: 1, count: values.count)
    let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    // A class that does not occur has no finite logit.
    let share = min(max(mean, 1e-9), 1 - 1e-9)
    switch task {
    case .classes: return log(share)
    case .twoClasses(_, _, .logit): return log(share / (1 - share))
    default: return mean
    }
  }
}
