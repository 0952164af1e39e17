import CKernels

/// Gradient descent with a learning rate for each parameter, which falls with the sum of its
/// squared gradients. In step k, with gradient g and rate decay δ:
///
///     s <- s + g²      p <- p - rate / (1 + δ (k - 1)) g / (√s + ε)
///
/// J. Duchi, E. Hazan and Y. Singer, "Adaptive subgradient methods for online learning and
/// stochastic optimization", 2011.
public struct Adagrad: Optimizer {
  public let learningRate: Double
  /// The decay δ of the learning rate over the steps.
  public let rateDecay: Double
  /// The ε that is added to the divisor, so that it is not 0.
  public let epsilon: Double

  /// The optimizer with the given settings. Precondition: each is in the range that `nn list
  /// optimizers` shows.
  public init(learningRate: Double = 0.01, rateDecay: Double = 0, epsilon: Double = 1e-10) {
    Self.entry.requireAllowed([
      "rate": learningRate, "rate-decay": rateDecay, "epsilon": epsilon,
    ])
    self.learningRate = learningRate
    self.rateDecay = rateDecay
    self.epsilon = epsilon
  }

  public var description: String {
    "Adagrad, learning rate \(learningRate)" + (rateDecay == 0 ? "" : ", rate decay \(rateDecay)")
  }
  public var vectors: [String] { ["sum"] }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: Scalar>(_ update: Update<S>) {
    S.loops.pointee.adagrad(
      update.parameters.rows, update.gradient.base, update.state.base, update.parameters.base,
      update.rate / (1 + rateDecay * Double(update.step - 1)), epsilon)
  }

  static let entry = CatalogueEntry<any Optimizer>(
    "adagrad", help: "a rate for each parameter, from the sum of the gradient's squares",
    settings: [
      Setting("rate", 0.01, .above(0), help: "The learning rate."),
      Setting("rate-decay", 0, .from(0), help: "How fast the rate falls by itself."),
      Setting("epsilon", 1e-10, .from(0), help: "What is added to the divisor."),
    ]
  ) {
    Adagrad(learningRate: $0["rate"], rateDecay: $0["rate-decay"], epsilon: $0["epsilon"])
  }
}
