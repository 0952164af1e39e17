/// The Gaussian error linear unit by its usual approximation.
///
///     y = x (1 + tanh(√(2/π) (x + 0.044715 x³))) / 2
///
/// D. Hendrycks and K. Gimpel, "Gaussian error linear units", 2016; PyTorch's `approximate='tanh'`.
public struct GELUTanh: Activation {
  /// The layer for any width.
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
