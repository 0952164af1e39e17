import ArgumentParser
import Plot

/// The size of a picture in pixels: `800x600`.
struct PageSize: ExpressibleByArgument, Equatable {
  let size: Size

  /// What a picture can be read at, and what its memory allows.
  private static let widths = 320...8192
  private static let heights = 240...8192

  /// What is allowed, in words for an error.
  static let allowed =
    "from \(widths.lowerBound)x\(heights.lowerBound) to \(widths.upperBound)x\(heights.upperBound)"

  init(size: Size) { self.size = size }

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
      Self.widths.contains(width), Self.heights.contains(height)
    else { return nil }
    size = Size(width: Double(width), height: Double(height))
  }

  var defaultValueDescription: String { "\(Int(size.width))x\(Int(size.height))" }
}
