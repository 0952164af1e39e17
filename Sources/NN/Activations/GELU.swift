/// The Gaussian error linear unit: each element times the probability that a normal number is below
/// it.
///
///     y = x Φ(x) = x (1 + erf(x / √2)) / 2      ∂x = ∂y (Φ(x) + x exp(-x²/2) / √(2π))
///
/// D. Hendrycks and K. Gimpel, "Gaussian error linear units", 2016.
public struct GELU: Activation {
  /// A layer for any width.
  public init() {}

  public var description: String { "GELU" }
  public var outputRange: ClosedRange<Double>? { -0.16997120747990369...Double.infinity }
  public var fittingInitializer: any Initializer { HeNormal() }

  static let entry = CatalogueEntry<any Activation>(
    "gelu", help: "x times the normal distribution function of x"
  ) { _ in GELU() }
}

extension GELU: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.gelu) }
}
