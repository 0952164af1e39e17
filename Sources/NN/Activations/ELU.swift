/// The exponential linear unit: each element, or a curve that falls to -α where it is negative.
///
///     y = x where x > 0, else α (exp(x) - 1)      ∂x = ∂y where x > 0, else ∂y (y + α)
///
/// D.-A. Clevert, T. Unterthiner and S. Hochreiter, "Fast and accurate deep network learning by
/// exponential linear units", 2016.
public struct ELU: Activation {
  /// The α: for negative elements the curve falls to -α.
  public let alpha: Double

  /// A layer for any width. Precondition: `alpha` is finite.
  public init(alpha: Double = 1) {
    Self.entry.requireAllowed(["alpha": alpha])
    self.alpha = alpha
  }

  public var description: String { "ELU, alpha \(alpha)" }
  public var outputRange: ClosedRange<Double>? { min(-alpha, 0)...Double.infinity }
  public var fittingInitializer: any Initializer { HeNormal() }

  static let entry = CatalogueEntry<any Activation>(
    "elu", help: "x, or alpha (exp(x) - 1) where x is negative",
    settings: [Setting("alpha", 1, .any, help: "Minus what the curve falls to.")]
  ) { ELU(alpha: $0["alpha"]) }
}

extension ELU: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.elu, setting: alpha) }
}
