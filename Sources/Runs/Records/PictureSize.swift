/// The size of a picture in points: `800x600`.
public struct PictureSize: Equatable, Sendable, CustomStringConvertible {
  /// The number of points from left to right.
  public let width: Int
  /// The number of points from top to bottom.
  public let height: Int

  /// The size that pictures have by default.
  public static let standard = PictureSize(width: 800, height: 600)

  // Smaller pictures cannot be read, larger ones take too much memory.
  private static let widths = 320...8192
  private static let heights = 240...8192

  private init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The size in words, such as `800x600`; nil: the words are others, or it is too small or too large.
  public init?(_ words: String) {
    let parts = words.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
      Self.widths.contains(width), Self.heights.contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }

  /// What to say about a wrong size.
  public static let cure = """
    give width x height in pixels, such as 800x600, from \
    \(widths.lowerBound)x\(heights.lowerBound) to \(widths.upperBound)x\(heights.upperBound)
    """

  public var description: String { "\(width)x\(height)" }
}
