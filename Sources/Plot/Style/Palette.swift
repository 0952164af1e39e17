import FileIO

/// The colours of data: one for each class or line, and a scale for numbers.
public struct Palette: Hashable, Sendable {
  /// The colours of classes and lines, in order; more classes than these have `Color.manyClasses`.
  public var classes: [Color]
  /// The colours of the numbers of a filled contour.
  public var scale: ColorScale

  public init(classes: [Color], scale: ColorScale) {
    require(!classes.isEmpty, "a palette without colours")
    self.classes = classes
    self.scale = scale
  }

  /// The colour of class `index` of `count`, counted from 0: one of `classes` where there are enough of
  /// them, else one of `Color.manyClasses`. Of more classes than these, later ones have darker and paler
  /// ones in turn.
  public func color(ofClass index: Int, of count: Int) -> Color {
    let colors = count <= classes.count ? classes : Color.manyClasses
    let (round, place) = (index / colors.count % 3, index % colors.count)
    guard round > 0 else { return colors[place] }
    return colors[place].mixed(with: (round + place).isMultiple(of: 2) ? .white : .black, 0.5)
  }

  /// Okabe and Ito's colours, with the scale from blue by white to orange.
  public static let okabeIto = Palette(classes: Color.classes, scale: .probability)

  /// gnuplot's colours of lines, and the scale of its pm3d surfaces (rgbformulae 7, 5, 15).
  public static let gnuplot = Palette(
    classes: [0x9400d3, 0x009e73, 0x56b4e9, 0xe69f00, 0xf0e442, 0x0072b2, 0xe51e10].map(
      Color.init(hex:)),
    scale: ColorScale(
      [
        0x000000, 0x400062, 0x5a00b4, 0x6e02ec, 0x8004ff, 0x8f08ec, 0x9c0db4, 0xa91562, 0xb42000,
        0xbf2d00, 0xca3e00, 0xd35300, 0xdd6c00, 0xe68900, 0xefab00, 0xf7d200, 0xffff00,
      ].map(Color.init(hex:))))

  /// matplotlib's viridis.
  public static let viridis = Palette(scale: .viridis)

  /// Cividis: like viridis, and nearly the same to readers who cannot tell red from green.
  ///
  /// J. R. Nuñez, C. R. Anderton, R. S. Renslow, "Optimizing colormaps with consideration for color
  /// vision deficiency", PLOS ONE 13, 2018.
  public static let cividis = Palette(scale: .cividis)

  /// From blue through pale grey to red, for numbers on both sides of a middle.
  public static let diverging = Palette(
    classes: [0x2166ac, 0xb2182b, 0x1b7837, 0x762a83, 0x8c510a, 0x01665e].map(Color.init(hex:)),
    scale: ColorScale(
      [
        0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7, 0xfddbc7, 0xf4a582, 0xd6604d, 0xb2182b,
      ].map(Color.init(hex:))))

  /// The classes' colours are taken from the scale, the first ones far apart on it.
  private init(scale: ColorScale) {
    self.init(
      classes: [0.12, 0.8, 0.45, 0.96, 0.28, 0.62].map(scale.color), scale: scale)
  }
}
