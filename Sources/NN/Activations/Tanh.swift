/// The hyperbolic tangent of each element: an output between -1 and 1.
///
///     y = tanh x      ∂x = ∂y (1 - y²)
///
/// It is accurate to 2 ulp, monotone, and ±1 far from 0.
public struct Tanh: Activation {
  /// A layer for any width.
  public init() {}

  public var description: String { "Tanh" }
  public var outputRange: ClosedRange<Double>? { -1...1 }

  static let entry = CatalogueEntry<any Activation>(
    "tanh", help: "tanh x, between -1 and 1"
  ) { _ in Tanh() }
}

extension Tanh: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.tanh) }
}
