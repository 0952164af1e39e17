/// The logistic function of each element: an output between 0 and 1.
///
///     y = 1 / (1 + exp(-x))      ∂x = ∂y y (1 - y)
///
/// It overflows for no input, and is accurate to 2 ulp in both tails.
public struct Sigmoid: Activation {
  /// A layer for any width.
  public init() {}

  public var description: String { "Sigmoid" }
  public var outputRange: ClosedRange<Double>? { 0...1 }

  static let entry = CatalogueEntry<any Activation>(
    "sigmoid", help: "1 / (1 + exp(-x)), between 0 and 1"
  ) { _ in Sigmoid() }
}

extension Sigmoid: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.sigmoid) }
}
