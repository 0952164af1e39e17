import FileIO

/// A bar at the right of the frame that shows what the colours of a filled contour stand for.
public struct ColorBar: Hashable, Sendable {
  public var scale: ColorScale
  /// The bounds of the bands; see `FilledContour`.
  public var levels: [Double]
  public var label: String

  /// About ten bands at round numbers that cover `range`.
  public static func levels(covering range: ClosedRange<Double>) -> [Double] {
    let levels = LinearTics.levels(covering: AxisMapping.wide(range), most: 10)
    return levels.count >= 2 ? levels : [range.lowerBound, range.upperBound]
  }

  public init(scale: ColorScale, levels: [Double], label: String = "") {
    require(levels.count >= 2, "bands need two levels")
    self.scale = scale
    self.levels = levels
    self.label = label
  }
}
