import ArgumentParser
import Plot

/// The size of a picture in pixels: `800x600`.
struct PageSize: Equatable, CustomStringConvertible {
  let size: Size

  /// The limits: smaller pictures cannot be read, larger ones take too much memory.
  private static let widths = 320...8192
  private static let heights = 240...8192

  init(size: Size) { self.size = size }

  /// The size in the words of an option; throws `ValidationError`.
  init(parsing text: String) throws {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
      Self.widths.contains(width), Self.heights.contains(height)
    else {
      throw ValidationError(
        """
        give width x height in pixels, such as 800x600, from \
        \(Self.widths.lowerBound)x\(Self.heights.lowerBound) to \
        \(Self.widths.upperBound)x\(Self.heights.upperBound)
        """)
    }
    size = Size(width: Double(width), height: Double(height))
  }

  var description: String { "\(Int(size.width))x\(Int(size.height))" }
}
