extension Color {
  /// Okabe and Ito's colours, which colour-blind readers can tell apart too. The first two, blue
  /// and orange, go with the ends of `ColorScale.probability`.
  ///
  /// M. Okabe, K. Ito, "Color Universal Design", 2008.
  public static let classes: [Color] = [
    Color(hex: 0x0072b2), Color(hex: 0xd55e00), Color(hex: 0x009e73), Color(hex: 0xcc79a7),
    Color(hex: 0xe69f00), Color(hex: 0x56b4e9), Color(hex: 0xf0e442),
  ]
}
