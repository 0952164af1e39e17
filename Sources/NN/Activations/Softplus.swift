/// The softplus of each element: a smooth rectifier.
///
///     y = log(1 + exp(x))      ∂x = ∂y / (1 + exp(-x))
///
/// C. Dugas et al., "Incorporating second-order functional knowledge for better option pricing",
/// 2001.
public struct Softplus: Activation {
  /// A layer for any width.
  public init() {}

  public var description: String { "Softplus" }
  public var outputRange: ClosedRange<Double>? { 0...Double.infinity }
  public var fittingInitializer: any Initializer { HeNormal() }

  static let entry = CatalogueEntry<any Activation>(
    "softplus", help: "log(1 + exp(x)), a smooth relu"
  ) { _ in Softplus() }
}

extension Softplus: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.softplus) }
}
