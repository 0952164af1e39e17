/// The rectified linear unit: each element, or 0 where it is negative.
///
///     y = max(x, 0)      ∂x = ∂y where y > 0, else 0
///
/// V. Nair and G. E. Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
public struct ReLU: Activation {
  /// A layer for any width.
  public init() {}

  public var description: String { "ReLU" }
  public var outputRange: ClosedRange<Double>? { 0...Double.infinity }
  public var fittingInitializer: any Initializer { HeNormal() }

  static let entry = CatalogueEntry<any Activation>(
    "relu", help: "x, or 0 where x is negative"
  ) { _ in ReLU() }
}

extension ReLU: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.relu) }
}
