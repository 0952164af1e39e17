/// The width and height of a page, in points of 1/72 inch; a PNG has a pixel for each at scale 1.
public struct Size: Hashable, Sendable {
  public var width: Double
  public var height: Double

  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}
