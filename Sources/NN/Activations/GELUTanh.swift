/// The Gaussian error linear unit in its usual approximation by tanh.
///
///     y = x (1 + tanh u) / 2                   with u = √(2/π) (x + 0.044715 x³)
///     ∂x = ∂y (1 + tanh u + x (1 - tanh² u) u') / 2      with u' = √(2/π) (1 + 0.134145 x²)
///
/// D. Hendrycks and K. Gimpel, "Gaussian error linear units", 2016; PyTorch's `approximate='tanh'`.
public struct GELUTanh: Activation {
  /// A layer for any width.
  public init() {}

  public var description: String { "GELUTanh" }
  public var outputRange: ClosedRange<Double>? { -0.17004075057125406...Double.infinity }
  public var fittingInitializer: any Initializer { HeNormal() }

  static let entry = CatalogueEntry<any Activation>(
    "gelu-tanh", help: "gelu by its approximation with tanh"
  ) { _ in GELUTanh() }
}

extension GELUTanh: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.gelu_tanh) }
}
