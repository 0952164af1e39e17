/// A colour: red, green, blue and opacity from 0 to 1, in sRGB.
public struct Color: Hashable, Sendable {
  public var red: Double
  public var green: Double
  public var blue: Double
  public var alpha: Double

  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// The colour that is written `#rrggbb` with the digits of `hex`, for example 0x0072b2.
  public init(hex: UInt32) {
    func part(_ shift: UInt32) -> Double { Double((hex >> shift) & 255) / 255 }
    self.init(red: part(16), green: part(8), blue: part(0))
  }

  public static let black = Color(hex: 0x000000)
  public static let white = Color(hex: 0xffffff)

  /// A mixture of this colour and `other`: this one at share 0, the other at share 1.
  public func mixed(with other: Color, _ share: Double) -> Color {
    func mix(_ a: Double, _ b: Double) -> Double { a + (b - a) * share }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue),
      alpha: mix(alpha, other.alpha))
  }

  /// The brightness from 0 to 1: the weighted sum of red, green and blue of ITU-R BT.601.
  public var brightness: Double { 0.299 * red + 0.587 * green + 0.114 * blue }

  /// Black or white, whichever is easier to see on this colour.
  public var contrast: Color { brightness > 0.6 ? .black : .white }

  /// The colour as `#rrggbb`, with the opacity as two more digits where it is not 1.
  public var hexText: String {
    func digits(_ part: Double) -> String {
      let text = String(Int((part * 255).rounded()), radix: 16)
      return text.count == 1 ? "0\(text)" : text
    }
    return "#\(digits(red))\(digits(green))\(digits(blue))\(alpha == 1 ? "" : digits(alpha))"
  }
}
