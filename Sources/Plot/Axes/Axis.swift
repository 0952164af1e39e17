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
  /// Names that stand at 0, 1, 2 and so on in place of numbers; empty: numbers. An axis with names is
  /// linear and reaches half a step beyond the first and the last one, unless it has a range. Long names
  /// are shortened, and where there is no room for all, only every second, third ... one is written,
  /// as the label then says.
  public var names: [String]
  /// Whether tics of a linear axis stand at whole numbers only, as for things that are counted.
  public var hasWholeTics: Bool

  public init(
    label: String = "", range: ClosedRange<Double>? = nil, scale: Scale = .linear,
    names: [String] = [], hasWholeTics: Bool = false
  ) {
    self.label = label
    self.range = range
    self.scale = scale
    self.names = names
    self.hasWholeTics = hasWholeTics
  }
}
