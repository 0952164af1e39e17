/// The colours of a figure's page: what is drawn on, and what axes and texts are drawn in.
public struct Theme: Hashable, Sendable {
  public var background: Color
  public var foreground: Color

  public init(background: Color, foreground: Color) {
    self.background = background
    self.foreground = foreground
  }

  /// Black on white, for paper.
  public static let light = Theme(background: .white, foreground: .black)
  /// Pale grey on nearly black, for slides and dark screens.
  public static let dark = Theme(
    background: Color(hex: 0x16181d), foreground: Color(hex: 0xd8dbe2))
}
