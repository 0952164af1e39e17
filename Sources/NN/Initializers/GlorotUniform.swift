/// Weights from a uniform distribution within ±√(6 / (inputs + outputs)), biases 0. Suits tanh and
/// sigmoid.
///
/// X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural
/// networks", 2010.
public struct GlorotUniform: Initializer {
  /// The initializer.
  public init() {}

  public func initialize<S: Scalar>(
    weight: MutableMatrixView<S>, bias: MutableMatrixView<S>?,
    using generator: inout RandomGenerator
  ) {
    let bound = (6 / Double(weight.rows + weight.columns)).squareRoot()
    fill(weight, uniform: bound, using: &generator)
    bias?.fill(0)
  }

  static let entry = CatalogueEntry<any Initializer>(
    "glorot-uniform", help: "uniform, variance 2 / (inputs + outputs); suits tanh and sigmoid"
  ) { _ in GlorotUniform() }
}
