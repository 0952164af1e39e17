import CKernels

/// Gradient descent with a learning rate for each parameter, from the running mean of its squared
/// gradient g².
///
///     v <- α v + (1 - α) g²      p <- p - rate g / (√v + ε)
///
/// Centered, v - m² takes the place of v in the root: the gradient's variance, with m <- α m + (1 -
/// α) g. With momentum μ, b <- μ b + g / (√v + ε) and p <- p - rate b.
///
/// G. Hinton, "Neural networks for machine learning", lecture 6, 2012; centered: A. Graves,
/// "Generating sequences with recurrent neural networks", 2013.
public struct RMSProp: Optimizer {
  public let learningRate: Double
  /// The weight α of the old means in the new ones.
  public let alpha: Double
  /// The ε that is added to the divisor, so that it is not 0.
  public let epsilon: Double
  /// The share μ of b that stays for the next step; 0: no momentum.
  public let momentum: Double
  /// Whether the gradient's variance is used in place of its mean square.
  public let isCentered: Bool

  /// The optimizer with the given settings. Precondition: each is in the range that `nn list
  /// optimizers` shows.
  public init(
    learningRate: Double = 0.01, alpha: Double = 0.99, epsilon: Double = 1e-8,
    momentum: Double = 0, centered: Bool = false
  ) {
    Self.entry.requireAllowed([
      "rate": learningRate, "alpha": alpha, "epsilon": epsilon, "momentum": momentum,
    ])
    self.learningRate = learningRate
    self.alpha = alpha
    self.epsilon = epsilon
    self.momentum = momentum
    isCentered = centered
  }

  public var description: String {
    "RMSProp, learning rate \(learningRate)"
      + (momentum == 0 ? "" : ", momentum \(momentum)") + (isCentered ? ", centered" : "")
  }
  public var vectors: [String] {
    ["square_avg"] + (isCentered ? ["grad_avg"] : [])
      + (momentum == 0 ? [] : ["momentum_buffer"])
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: Scalar>(_ update: Update<S>) {
    let (square, stride) = (update.state.base, update.state.rowStride)
    S.loops.pointee.rmsprop(
      update.parameters.rows, update.gradient.base, square, isCentered ? square + stride : nil,
      momentum == 0 ? nil : square + (isCentered ? 2 : 1) * stride, update.parameters.base,
      update.rate, alpha, epsilon, momentum)
  }

  static let entry = CatalogueEntry<any Optimizer>(
    "rmsprop", help: "a rate for each parameter, from the mean of the gradient's square",
    settings: [
      Setting("rate", 0.01, .above(0), help: "The learning rate."),
      Setting("alpha", 0.99, .fromUpTo(0, 1), help: "How much of the means stays."),
      Setting("epsilon", 1e-8, .from(0), help: "What is added to the divisor."),
      Setting("momentum", 0, .fromUpTo(0, 1), help: "The share of a step that the next keeps."),
      Setting(flag: "centered", help: "Divide by the deviation from the mean."),
    ]
  ) {
    RMSProp(
      learningRate: $0["rate"], alpha: $0["alpha"], epsilon: $0["epsilon"],
      momentum: $0["momentum"], centered: $0.has("centered"))
  }
}
