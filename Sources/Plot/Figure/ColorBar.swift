import FileIO

/// A bar at the right of the frame that shows what the colours of a filled contour stand for.
public struct ColorBar: Hashable, Sendable {
  public var scale: ColorScale
  /// The bounds of the bands; see `FilledContour`.
  public var levels: [Double]
  public var label: String
  /// What stands beside the middles of the bands, from the lowest; empty: numbers stand at the levels.
  public var bandNames: [String] = []
  /// At which ends values go beyond the levels; a triangle stands there.
  public var extends: Extends

  /// The ends of a colour bar.
  public struct Extends: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let below = Extends(rawValue: 1)
    public static let above = Extends(rawValue: 2)
  }

  public init(scale: ColorScale, levels: [Double], label: String = "", extends: Extends = []) {
    require(levels.count >= 2, "bands need two levels")
    self.scale = scale
    self.levels = levels
    self.label = label
    self.extends = extends
  }
}
