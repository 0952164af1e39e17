#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The probabilities of the classes, exp(z) / Σ exp(z) of each row of logits: samples x classes.
public func softmax(_ logits: Matrix<Double>) -> Matrix<Double> {
  var result = logits
  for row in 0..<logits.rows {
    // Shifted so that the largest exponential is 1: none overflows.
    let highest = (0..<logits.columns).reduce(-Double.infinity) { max($0, logits[row, $1]) }
    var sum = 0.0
    for column in 0..<logits.columns {
      let power = exp(logits[row, column] - highest)
      result[row, column] = power
      sum += power
    }
    for column in 0..<logits.columns { result[row, column] /= sum }
  }
  return result
}
