import NN

/// A user's optimizer: it moves each parameter against the sign of a running mean of its gradient.
///
///     m <- β m + (1 - β) g      p <- p - rate sign(m)
struct SignDescent: Optimizer {
  var learningRate = 0.01
  var beta = 0.9

  var description: String { "sign descent, learning rate \(learningRate)" }
  var vectors: [String] { ["mean"] }

  func update<S: Scalar>(_ update: Update<S>) {
    let (beta, rate) = (S(beta), S(update.rate))
    let mean = update.vector(0)
    mean.assign(mean.view, update.gradient.view) { beta * $0 + (1 - beta) * $1 }
    update.parameters.assign(update.parameters.view, mean.view) {
      $1 > 0 ? $0 - rate : $1 < 0 ? $0 + rate : $0
    }
  }
}
