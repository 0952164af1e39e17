/// The initial values of PyTorch's `nn.Linear`: weights and biases from a uniform distribution
/// within ±1/√inputs.
public struct PyTorchDefault: Initializer {
  /// The initializer.
  public init() {}

  public func initialize<S: Scalar>(
    weight: MutableMatrixView<S>, bias: MutableMatrixView<S>?,
    using generator: inout RandomGenerator
  ) {
    let bound = 1 / Double(weight.columns).squareRoot()
    fill(weight, uniform: bound, using: &generator)
    if let bias { fill(bias, uniform: bound, using: &generator) }
  }

  static let entry = CatalogueEntry<any Initializer>(
    "pytorch", help: "uniform within 1 / sqrt(inputs), biases too, as PyTorch's Linear"
  ) { _ in PyTorchDefault() }
}
