/// The self-normalizing exponential linear unit.
///
///     y = λ x where x > 0, else λ α (exp(x) - 1)      ∂x = λ ∂y where x > 0, else ∂y (y + λ α)
///
/// with λ ≈ 1.0507 and α ≈ 1.6733. With LeCun's initial weights, the outputs of deep networks keep
/// mean 0 and variance 1. G. Klambauer et al., "Self-normalizing neural networks", 2017.
public struct SELU: Activation {
  /// A layer for any width.
  public init() {}

  public var description: String { "SELU" }
  public var outputRange: ClosedRange<Double>? { -1.7580993408473766...Double.infinity }
  public var fittingInitializer: any Initializer { LeCunNormal() }

  static let entry = CatalogueEntry<any Activation>(
    "selu", help: "elu scaled so that deep networks keep mean 0 and variance 1"
  ) { _ in SELU() }
}

extension SELU: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.selu) }
}
