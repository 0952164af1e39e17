/// What PyTorch's `nn.Linear` begins with: weights and biases evenly distributed within ±1/√inputs.
public struct PyTorchDefault: Initializer {
  /// The distribution.
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
