import CKernels

/// In training, sets a random share p of the elements to 0 and divides the others by 1 - p. In
/// inference it changes nothing.
///
///     y = x m / (1 - p), ∂x = ∂y m / (1 - p)      with m = 1 with probability 1 - p, else 0
///
/// Which elements are dropped depends on the trainer's seed, the step, the layer and the sample,
/// and not on how the batch is cut.
///
/// N. Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", 2014.
public struct Dropout: Layer {
  /// The share p of elements that are set to 0.
  public let probability: Double

  /// A layer for any width. Precondition: `probability` is from 0 to below 1.
  public init(_ probability: Double = 0.5) {
    Self.entry.requireAllowed(["p": probability])
    self.probability = probability
  }

  public var description: String { "Dropout \(probability)" }

  public func plan(inputWidth: Int) throws(NetworkError) -> LayerPlan {
    LayerPlan(outputWidth: inputWidth, savedPerSample: inputWidth, backwardReads: [])
  }

  public func forward<S: Scalar>(_ pass: ForwardPass<S>) {
    guard pass.mode == .training else { return pass.output.assign(pass.input) }
    let factors = pass.saved
    S.loops.pointee.dropout(
      pass.input.rows, pass.input.columns, pass.memory.key.bits, pass.memory.firstSample,
      1 - probability, pass.input.base, pass.input.rowStride, factors.base, factors.rowStride,
      pass.output.base, pass.output.rowStride)
  }

  public func backward<S: Scalar>(_ pass: BackwardPass<S>) {
    guard let inputGradient = pass.inputGradient else { return }
    inputGradient.assign(pass.outputGradient)
    if pass.mode == .training { inputGradient.multiply(by: pass.saved.view) }
  }

  static let entry = CatalogueEntry<any Layer>(
    "dropout", help: "in training, sets a random share of the elements to 0",
    settings: [
      Setting(
        "p", 0.5, .fromUpTo(0, 1), isNameless: true, help: "The share that is set to 0.")
    ]
  ) { Dropout($0["p"]) }
}
