import Plot

/// How the pictures of a network look.
public struct PictureStyle: Hashable, Sendable {
  public var theme: Theme
  /// nil: Okabe and Ito's colours, with viridis for numbers that are no probabilities.
  public var palette: Palette?

  public init(theme: Theme = .light, palette: Palette? = nil) {
    self.theme = theme
    self.palette = palette
  }

  /// The colour of the markers of a class.
  func color(ofClass index: Int) -> Color {
    (palette ?? .okabeIto).color(ofClass: index)
  }

  /// The colour of a line, or of markers on the bare page: the class's, as bright or dark as is seen on
  /// the page.
  func color(ofLine index: Int) -> Color {
    let color = color(ofClass: index)
    let brightness = color.brightness
    if theme.background.brightness < 0.5 {
      return brightness < 0.55
        ? color.mixed(with: .white, (0.55 - brightness) / (1 - brightness)) : color
    }
    return brightness > 0.65 ? color.mixed(with: .black, 1 - 0.65 / brightness) : color
  }

  /// The scale of probabilities.
  var probabilities: ColorScale { (palette ?? .okabeIto).scale }

  /// The scale of other numbers.
  var numbers: ColorScale { (palette ?? .viridis).scale }
}
