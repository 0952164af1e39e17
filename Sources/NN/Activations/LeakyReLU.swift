/// The leaky rectified linear unit: each element, or a fraction of it where it is negative.
///
///     y = x where x > 0, else a x      ∂x = ∂y where x > 0, else a ∂y
///
/// A. L. Maas, A. Y. Hannun and A. Y. Ng, "Rectifier nonlinearities improve neural network acoustic
/// models", 2013.
public struct LeakyReLU: Activation {
  /// The slope a for negative elements.
  public let negativeSlope: Double

  /// A layer for any width. Precondition: `negativeSlope` is finite.
  public init(negativeSlope: Double = 0.01) {
    Self.entry.requireAllowed(["slope": negativeSlope])
    self.negativeSlope = negativeSlope
  }

  public var description: String { "LeakyReLU, slope \(negativeSlope)" }
  public var fittingInitializer: any Initializer { HeNormal(negativeSlope: negativeSlope) }

  static let entry = CatalogueEntry<any Activation>(
    "leaky-relu", help: "x, or slope x where x is negative",
    settings: [Setting("slope", 0.01, .any, help: "The slope below 0.")]
  ) { LeakyReLU(negativeSlope: $0["slope"]) }
}

extension LeakyReLU: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.leaky_relu, setting: negativeSlope) }
}
