/// Weights from a normal distribution with variance 2 / (inputs + outputs), biases 0. Suits tanh
/// and sigmoid.
///
/// X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural
/// networks", 2010.
public struct GlorotNormal: Initializer {
  /// The initializer.
  public init() {}

  public func initialize<S: Scalar>(
    weight: MutableMatrixView<S>, bias: MutableMatrixView<S>?,
    using generator: inout RandomGenerator
  ) {
    let variance = 2 / Double(weight.rows + weight.columns)
    fill(weight, normal: variance, using: &generator)
    bias?.fill(0)
  }

  static let entry = CatalogueEntry<any Initializer>(
    "glorot-normal", help: "normal, variance 2 / (inputs + outputs); suits tanh and sigmoid"
  ) { _ in GlorotNormal() }
}
