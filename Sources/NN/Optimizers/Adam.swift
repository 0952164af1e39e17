import CKernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Gradient descent with a learning rate for each parameter, from running means of its gradient and
/// of its squared gradient. In step k, with gradient g:
///
///     m <- β1 m + (1 - β1) g      v <- β2 v + (1 - β2) g²
///     p <- p - rate m / (1 - β1^k) / (√(v / (1 - β2^k)) + ε)
///
/// D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", 2015.
public struct Adam: Optimizer {
  /// The learning rate: about how far a parameter moves in a step.
  public let learningRate: Double
  /// The weight β1 of the old mean of the gradient in the new one.
  public let beta1: Double
  /// The weight β2 of the old mean of the squared gradient in the new one.
  public let beta2: Double
  /// The ε that is added to the divisor, so that it is not 0.
  public let epsilon: Double

  /// The optimizer with the given settings, by default those of the paper. Precondition: each is in
  /// the range that `nn list optimizers` shows.
  public init(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8
  ) {
    Self.entry.requireAllowed([
      "rate": learningRate, "beta1": beta1, "beta2": beta2, "epsilon": epsilon,
    ])
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  public var description: String { "Adam, learning rate \(learningRate)" }
  public var vectors: [String] { ["exp_avg", "exp_avg_sq"] }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: Scalar>(_ update: Update<S>) { moveByMoments(update, decay: 0) }

  /// A step of Adam after each parameter is multiplied by 1 - rate `decay`.
  @inline(__always)
  func moveByMoments<S: Scalar>(_ update: Update<S>, decay: Double) {
    let step = Double(update.step)
    S.loops.pointee.adam(
      update.parameters.rows, update.gradient.base, update.state.base,
      update.state.base + update.state.rowStride, update.parameters.base,
      update.rate / (1 - pow(beta1, step)), beta1, beta2,
      1 / (1 - pow(beta2, step)).squareRoot(), epsilon, 1 - update.rate * decay)
  }

  static let momentSettings = [
    Setting("rate", 0.001, .above(0), help: "The learning rate."),
    Setting("beta1", 0.9, .fromUpTo(0, 1), help: "How much of the gradient's mean stays."),
    Setting("beta2", 0.999, .fromUpTo(0, 1), help: "How much of the mean of its square stays."),
    Setting("epsilon", 1e-8, .from(0), help: "What is added to the divisor."),
  ]

  /// The optimizer with the values of `momentSettings`.
  init(_ settings: Settings) {
    self.init(
      learningRate: settings["rate"], beta1: settings["beta1"], beta2: settings["beta2"],
      epsilon: settings["epsilon"])
  }

  static let entry = CatalogueEntry<any Optimizer>(
    "adam", help: "a rate for each parameter, from means of gradient and square",
    settings: momentSettings
  ) { Adam($0) }
}
