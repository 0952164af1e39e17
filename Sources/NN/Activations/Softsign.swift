/// The softsign of each element: an output between -1 and 1 that approaches them slowly.
///
///     y = x / (1 + |x|)      ∂x = ∂y (1 - |y|)²
///
/// J. Bergstra et al., "Quadratic polynomials learn better image features", 2009.
public struct Softsign: Activation {
  /// A layer for any width.
  public init() {}

  public var description: String { "Softsign" }
  public var outputRange: ClosedRange<Double>? { -1...1 }

  static let entry = CatalogueEntry<any Activation>(
    "softsign", help: "x / (1 + |x|), between -1 and 1"
  ) { _ in Softsign() }
}

extension Softsign: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.softsign) }
}
