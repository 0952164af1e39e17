/// Weights from a normal distribution with variance 1 / inputs, biases 0. Suits SELU.
///
/// Y. LeCun et al., "Efficient BackProp", 1998.
public struct LeCunNormal: Initializer {
  /// The initializer.
  public init() {}

  public func initialize<S: Scalar>(
    weight: MutableMatrixView<S>, bias: MutableMatrixView<S>?,
    using generator: inout RandomGenerator
  ) {
    let variance = 1 / Double(weight.columns)
    fill(weight, normal: variance, using: &generator)
    bias?.fill(0)
  }

  static let entry = CatalogueEntry<any Initializer>(
    "lecun-normal", help: "normal, variance 1 / inputs; suits selu"
  ) { _ in LeCunNormal() }
}
