extension Color {
  /// Okabe and Ito's colours, which colour-blind readers can tell apart too. The first two, blue
  /// and orange, go with the ends of `ColorScale.probability`.
  ///
  /// M. Okabe, K. Ito, "Color Universal Design", 2008.
  public static let classes: [Color] = [
    Color(hex: 0x0072b2), Color(hex: 0xd55e00), Color(hex: 0x009e73), Color(hex: 0xcc79a7),
    Color(hex: 0xe69f00), Color(hex: 0x56b4e9), Color(hex: 0xf0e442),
  ]

  /// Twenty colours of classes, found by search: of two of them, mixed with white or with a dark page to
  /// three tenths, the colours as deuteranopes see them are at least 16 apart in CIELAB (CIE76), and 25 as
  /// others see them.
  ///
  /// F. Viénot, H. Brettel, J. D. Mollon, "Digital video colourmaps for checking the legibility of displays
  /// by dichromats", Color Research & Application 24, 1999.
  public static let manyClasses: [Color] = [
    0x003bff, 0xeb7a00, 0x24b4aa, 0xca2cb4, 0xffd500, 0x7d1700, 0x00aeff,
    0x009500, 0x3b1a9b, 0xed9fff, 0x8c6d60, 0xbdfe5f, 0x00386e, 0xffeba0,
    0x01fab0, 0x7b2962, 0x7bb25e, 0x0076ff, 0x044321, 0xe6eaff,
  ].map { Color(hex: $0) }
}
