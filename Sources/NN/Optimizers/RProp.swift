import CKernels

/// Steps by the sign of the gradient only (iRPROP-). Each parameter has a step size d, which grows
/// while the sign stays the same and shrinks when it changes. With gradient g, and g' that of the
/// step before:
///
///     d <- min(d η+, most)                 where g g' > 0
///     d <- max(d η-, least), g <- 0        where g g' < 0
///     p <- p - d sign(g)
///
/// The first step size is the learning rate; a schedule has no effect after the first step. It is
/// for training on all rows at once. C. Igel and M. Hüsken, "Empirical evaluation of the improved
/// Rprop learning algorithms", 2003.
public struct RProp: Optimizer {
  /// The learning rate: the size of the first step.
  public let learningRate: Double
  /// The factor η- of a step size when the sign changes.
  public let shrink: Double
  /// The factor η+ of a step size while the sign stays the same.
  public let growth: Double
  /// The range of the step sizes.
  public let sizes: ClosedRange<Double>

  /// The optimizer with the given settings. Precondition: each is in the range that `nn list
  /// optimizers` shows.
  public init(
    learningRate: Double = 0.01, shrink: Double = 0.5, growth: Double = 1.2,
    sizes: ClosedRange<Double> = 1e-6...50
  ) {
    self.init(
      learningRate: learningRate, shrink: shrink, growth: growth, least: sizes.lowerBound,
      most: sizes.upperBound)
  }

  /// The same with separate limits; a `most` below `least` counts as `least`.
  private init(learningRate: Double, shrink: Double, growth: Double, least: Double, most: Double) {
    Self.entry.requireAllowed([
      "rate": learningRate, "shrink": shrink, "growth": growth, "least": least, "most": most,
    ])
    self.learningRate = learningRate
    self.shrink = shrink
    self.growth = growth
    sizes = least...max(least, most)
  }

  public var description: String { "iRPROP-, first step \(learningRate)" }
  public var vectors: [String] { ["prev", "step_size"] }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: Scalar>(_ update: Update<S>) {
    let sizes = update.vector(1)
    if update.step == 1 { sizes.fill(S(update.rate)) }
    S.loops.pointee.rprop(
      update.parameters.rows, update.gradient.base, update.state.base, sizes.base,
      update.parameters.base, shrink, growth, self.sizes.lowerBound, self.sizes.upperBound)
  }

  static let entry = CatalogueEntry<any Optimizer>(
    "rprop", help: "steps by the gradient's sign, each parameter's of its own size (iRPROP-)",
    settings: [
      Setting("rate", 0.01, .above(0), help: "The size of the first step."),
      Setting("shrink", 0.5, .within(0, 1), help: "The factor of a size where the sign turns."),
      Setting("growth", 1.2, .from(1), help: "The factor of a size while the sign stays."),
      Setting("least", 1e-6, .above(0), help: "The smallest step size."),
      Setting("most", 50, .above(0), help: "The largest step size; at least `least`."),
    ]
  ) {
    RProp(
      learningRate: $0["rate"], shrink: $0["shrink"], growth: $0["growth"], least: $0["least"],
      most: $0["most"])
  }
}
