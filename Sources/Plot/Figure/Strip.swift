/// A low frame below a figure's own, over the same x axis: residuals under a curve.
public struct Strip: Sendable {
  public var yAxis: Axis
  /// What is shown, the undermost first.
  public var marks: [any Mark]

  public init(yAxis: Axis, marks: [any Mark]) {
    self.yAxis = yAxis
    self.marks = marks
  }
}
