/// What a user wants otherwise in a figure than it is by itself; nil: as it is.
///
/// The names are gnuplot's, where it has one.
public struct FigureSettings: Hashable, Sendable {
  /// Which axes something holds for.
  public enum Axes: String, CaseIterable, Sendable {
    case x, y, xy, none

    var isX: Bool { self == .x || self == .xy }
    var isY: Bool { self == .y || self == .xy }
  }

  public var title: String?
  public var xLabel: String?
  public var yLabel: String?
  /// The label of the colour bar.
  public var colorLabel: String?
  public var xRange: ClosedRange<Double>?
  public var yRange: ClosedRange<Double>?
  /// The range of the colour bar.
  public var colorRange: ClosedRange<Double>?
  /// Which axes are logarithmic.
  public var logarithmic: Axes?
  /// Which axes count seconds since 1970.
  public var time: Axes?
  public var key: Figure.KeyPlace?
  public var hasGrid: Bool?
  public var ratio: Figure.Ratio?
  /// Factors on what suits the page.
  public var pointSize: Double?
  public var lineWidth: Double?
  public var textSize: Double?
  /// Whether the rows of the data are drawn as points.
  public var hasPoints: Bool?

  public init() {}
}
