/// The extent of a text: how far it runs, and how far its font goes above and below the baseline.
public struct TextMetrics: Hashable, Sendable {
  public var width: Double
  public var ascent: Double
  public var descent: Double

  public init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }

  public var height: Double { ascent + descent }
}
