/// Weights from a normal distribution with variance 2 / ((1 + a²) inputs), biases 0. Suits ReLU,
/// and with the slope a leaky ReLU.
///
/// K. He et al., "Delving deep into rectifiers", 2015.
public struct HeNormal: Initializer {
  /// The slope a for negative inputs of the activation after the layer; 0 for ReLU.
  public let negativeSlope: Double

  /// The initializer. Precondition: `negativeSlope` is finite.
  public init(negativeSlope: Double = 0) {
    Self.entry.requireAllowed(["slope": negativeSlope])
    self.negativeSlope = negativeSlope
  }

  public func initialize<S: Scalar>(
    weight: MutableMatrixView<S>, bias: MutableMatrixView<S>?,
    using generator: inout RandomGenerator
  ) {
    let variance = 2 / ((1 + negativeSlope * negativeSlope) * Double(weight.columns))
    fill(weight, normal: variance, using: &generator)
    bias?.fill(0)
  }

  static let entry = CatalogueEntry<any Initializer>(
    "he-normal", help: "normal, variance 2 / inputs; suits relu",
    settings: [Setting("slope", 0, .any, help: "The slope of the activation below 0.")]
  ) { HeNormal(negativeSlope: $0["slope"]) }
}
