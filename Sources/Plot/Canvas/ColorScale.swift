import FileIO

/// Colours for the numbers from 0 to 1, interpolated between evenly spaced stops.
public struct ColorScale: Hashable, Sendable {
  private let stops: [Color]

  /// A scale through `stops`, the first at 0 and the last at 1; there are at least two.
  public init(_ stops: [Color]) {
    require(stops.count >= 2, "a scale needs two colours")
    self.stops = stops
  }

  /// The colour of `value`; what lies outside 0...1 gets the nearer end's.
  public func color(_ value: Double) -> Color {
    guard value > 0 else { return stops[0] }
    let position = min(value, 1) * Double(stops.count - 1)
    let index = min(Int(position), stops.count - 2)
    return stops[index].mixed(with: stops[index + 1], position - Double(index))
  }

  /// Blue for 0, white for 0.5, orange for 1; colour-blind readers can tell them apart.
  public static let probability = ColorScale(
    [0x3d87bd, 0x8fbbdc, 0xd3e4f1, 0xffffff, 0xfde3cd, 0xf5b98a, 0xe68242].map(Color.init(hex:)))

  /// matplotlib's viridis, whose brightness grows evenly, interpolated between nine of its colours.
  public static let viridis = ColorScale(
    [
      0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725,
    ].map(Color.init(hex:)))

  /// Cividis, interpolated between nine of its colours; see `Palette.cividis`.
  public static let cividis = ColorScale(
    [
      0x00224e, 0x1a386f, 0x434e6c, 0x61656f, 0x7d7c78, 0x9b9476, 0xbcae6c, 0xdec958, 0xfee838,
    ].map(Color.init(hex:)))
}
