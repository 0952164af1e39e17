/// An axis of a figure: its label, range and scale.
public struct Axis: Hashable, Sendable {
  /// How numbers are laid out along an axis.
  public enum Scale: String, Sendable {
    case linear
    /// Equal factors are equal lengths; numbers that are not positive have no place.
    case logarithmic
  }

  public var label: String
  /// The range that the axis spans; nil: that of the marks, widened to the next tics.
  public var range: ClosedRange<Double>?
  public var scale: Scale

  public init(label: String = "", range: ClosedRange<Double>? = nil, scale: Scale = .linear) {
    self.label = label
    self.range = range
    self.scale = scale
  }
}
