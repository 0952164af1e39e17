import FileIO
import CKernels

/// Gradient descent; stochastic gradient descent if a batch is a sample of the data.
///
///     b <- μ b + (1 - τ) g, in the first step b <- g      p <- p - rate b
///
/// with gradient g, momentum μ and dampening τ. In Nesterov's form a step goes along g + μ b in
/// place of b. Without momentum, p <- p - rate g. I. Sutskever et al., "On the importance of
/// initialization and momentum in deep learning", 2013.
public struct SGD: Optimizer {
  public let learningRate: Double
  /// The share μ of b that stays for the next step; 0: no momentum.
  public let momentum: Double
  /// The share τ of the gradient that is left out of b.
  public let dampening: Double
  /// Whether steps have Nesterov's form.
  public let isNesterov: Bool

  /// The optimizer with the given settings. Precondition: each is in the range that `nn list
  /// optimizers` shows.
  public init(
    learningRate: Double, momentum: Double = 0, dampening: Double = 0, nesterov: Bool = false
  ) {
    Self.entry.requireAllowed([
      "rate": learningRate, "momentum": momentum, "dampening": dampening,
    ])
    require(
      !nesterov || (momentum > 0 && dampening == 0), "SGD: \(Self.needsOfNesterov)")
    self.learningRate = learningRate
    self.momentum = momentum
    self.dampening = dampening
    isNesterov = nesterov
  }

  public var description: String {
    "SGD, learning rate \(learningRate)"
      + (momentum == 0 ? "" : ", momentum \(momentum)\(isNesterov ? ", Nesterov" : "")")
  }
  public var vectors: [String] { momentum == 0 ? [] : ["momentum_buffer"] }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: Scalar>(_ update: Update<S>) {
    let count = update.parameters.rows
    if momentum == 0 {
      S.loops.pointee.add_scaled(
        count, -update.rate, update.gradient.base, update.parameters.base)
    } else {
      S.loops.pointee.sgd(
        count, update.gradient.base, update.state.base, update.parameters.base, update.rate,
        momentum, dampening, isNesterov, update.step == 1)
    }
  }

  private static let needsOfNesterov = "nesterov needs a momentum above 0 and no dampening"

  static let entry = CatalogueEntry<any Optimizer>(
    "sgd", help: "gradient descent",
    settings: [
      Setting("rate", 0.1, .above(0), help: "The learning rate."),
      Setting("momentum", 0, .fromUpTo(0, 1), help: "The share of a step that the next keeps."),
      Setting("dampening", 0, .within(0, 1), help: "The share of the gradient that is left out."),
      Setting(flag: "nesterov", help: "Look ahead along the momentum."),
    ],
    fault: {
      $0.has("nesterov") && ($0["momentum"] == 0 || $0["dampening"] != 0) ? needsOfNesterov : nil
    }
  ) {
    SGD(
      learningRate: $0["rate"], momentum: $0["momentum"], dampening: $0["dampening"],
      nesterov: $0.has("nesterov"))
  }
}

extension SGD: PlainDescent {
  var isPlain: Bool { momentum == 0 }
}

/// An optimizer that may do no more than add -rate times the gradient to the parameters. If it does
/// just that, the trainer can add the gradient straight to the parameters.
protocol PlainDescent: Optimizer {
  var isPlain: Bool { get }
}
