/// A smooth rectifier: each element times the tanh of its softplus.
///
///     y = x t                              with t = tanh(log(1 + exp(x)))
///     ∂x = ∂y (t + x σ(x) (1 - t²))        with σ(x) = 1 / (1 + exp(-x))
///
/// D. Misra, "Mish: a self regularized non-monotonic activation function", 2020.
public struct Mish: Activation {
  /// A layer for any width.
  public init() {}

  public var description: String { "Mish" }
  public var outputRange: ClosedRange<Double>? { -0.30884341301725043...Double.infinity }
  public var fittingInitializer: any Initializer { HeNormal() }

  static let entry = CatalogueEntry<any Activation>(
    "mish", help: "x tanh(softplus(x)), a smooth relu that dips below 0"
  ) { _ in Mish() }
}

extension Mish: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.mish) }
}
