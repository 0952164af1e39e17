/// Weights from a uniform distribution within ±√(3 / inputs), biases 0. Suits SELU.
///
/// Y. LeCun et al., "Efficient BackProp", 1998.
public struct LeCunUniform: Initializer {
  /// The initializer.
  public init() {}

  public func initialize<S: Scalar>(
    weight: MutableMatrixView<S>, bias: MutableMatrixView<S>?,
    using generator: inout RandomGenerator
  ) {
    let bound = (3 / Double(weight.columns)).squareRoot()
    fill(weight, uniform: bound, using: &generator)
    bias?.fill(0)
  }

  static let entry = CatalogueEntry<any Initializer>(
    "lecun-uniform", help: "uniform, variance 1 / inputs; suits selu"
  ) { _ in LeCunUniform() }
}
