import CKernels

/// `Adam` with decoupled weight decay: each step first shrinks every parameter, biases too, and
/// then does a step of Adam. So the decay is not divided by the size of the gradient.
///
///     p <- (1 - rate λ) p
///
/// I. Loshchilov and F. Hutter, "Decoupled weight decay regularization", 2019.
public struct AdamW: Optimizer {
  /// The optimizer that does the step after the decay.
  public let adam: Adam
  /// The decay λ.
  public let decay: Double

  /// The optimizer with the given settings. Precondition: each is in the range that `nn list
  /// optimizers` shows.
  public init(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-8, decay: Double = 0.01
  ) {
    self.init(
      Adam(learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon), decay: decay)
  }

  private init(_ adam: Adam, decay: Double) {
    Self.entry.requireAllowed(["decay": decay])
    self.adam = adam
    self.decay = decay
  }

  public var learningRate: Double { adam.learningRate }
  public var description: String { "AdamW, learning rate \(learningRate), decay \(decay)" }
  public var vectors: [String] { adam.vectors }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: Scalar>(_ update: Update<S>) { adam.moveByMoments(update, decay: decay) }

  static let entry = CatalogueEntry<any Optimizer>(
    "adamw", help: "adam, with each parameter shrinking beside",
    settings: Adam.momentSettings + [
      Setting("decay", 0.01, .from(0), help: "How fast parameters shrink.")
    ]
  ) { AdamW(Adam($0), decay: $0["decay"]) }
}
