/// An axis of a figure: its label, range and scale.
public struct Axis: Sendable {
  public var label: String
  /// The range that the axis spans; nil: that of the marks, widened to the next tics.
  public var range: ClosedRange<Double>?
  /// How numbers are laid out along it.
  public var scale: any AxisScale
  /// Whether tics stand along the axis, with their numbers or names; without them the frame may be larger.
  public var hasTics = true

  public init(
    label: String = "", range: ClosedRange<Double>? = nil, scale: some AxisScale = .linear
  ) {
    self.label = label
    self.range = range
    self.scale = scale
  }
}
