/// The sigmoid linear unit, also called swish: each element times its sigmoid.
///
///     y = x σ(x)      ∂x = ∂y (σ(x) + y (1 - σ(x)))      with σ(x) = 1 / (1 + exp(-x))
///
/// S. Elfwing, E. Uchibe and K. Doya, "Sigmoid-weighted linear units for neural network function
/// approximation in reinforcement learning", 2018.
public struct SiLU: Activation {
  /// A layer for any width.
  public init() {}

  public var description: String { "SiLU" }
  public var outputRange: ClosedRange<Double>? { -0.27846454276107386...Double.infinity }
  public var fittingInitializer: any Initializer { HeNormal() }

  static let entry = CatalogueEntry<any Activation>(
    "silu", help: "x sigmoid(x), also called swish"
  ) { _ in SiLU() }
}

extension SiLU: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.silu) }
}
