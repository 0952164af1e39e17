import Foundation
import NN

/// A user's loss: l = log cosh(y - t), averaged over all elements; ∂y = tanh(y - t).
struct LogCosh: Loss {
  var description: String { "log-cosh" }

  func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double {
    let scale = 1 / (part.batchWeight * Double(part.output.rows))
    var cost = 0.0
    for row in 0..<part.output.rows {
      for column in 0..<part.output.columns {
        let weight = part.sampleWeights.map { Double($0[0, column]) } ?? 1
        let difference = Double(part.output[row, column]) - Double(part.target[row, column])
        let size = abs(difference)
        // cosh itself overflows.
        cost += weight * (size + log1p(exp(-2 * size)) - log(2))
        part.gradient?[row, column] = S(weight * scale * tanh(difference))
      }
    }
    return cost * scale
  }
}
