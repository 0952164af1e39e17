/// The sine of each element times a frequency.
///
///     y = sin(ω x)      ∂x = ∂y ω cos(ω x)
///
/// V. Sitzmann et al., "Implicit neural representations with periodic activation functions", 2020.
public struct Sine: Activation {
  /// The frequency ω.
  public let frequency: Double

  /// A layer for any width. Precondition: `frequency` is above 0.
  public init(frequency: Double = 1) {
    Self.entry.requireAllowed(["frequency": frequency])
    self.frequency = frequency
  }

  public var description: String { "Sine, frequency \(frequency)" }
  public var outputRange: ClosedRange<Double>? { -1...1 }

  static let entry = CatalogueEntry<any Activation>(
    "sine", help: "sin(frequency x)",
    settings: [Setting("frequency", 1, .above(0), help: "What x is multiplied by.")]
  ) { Sine(frequency: $0["frequency"]) }
}

extension Sine: ElementwiseActivation {
  var function: Elementwise { Elementwise(\.sine, setting: frequency) }
}
