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

  /// The colour of a line, or of markers on the bare page: the class's, made darker or brighter
  /// where it would hardly be seen on the page.
  func color(ofLine index: Int) -> Color {
    let color = color(ofClass: index)
    let brightness = color.brightness
    if theme.background.brightness < 0.5 {
      return brightness < 0.55
        ? color.mixed(with: .white, (0.55 - brightness) / (1 - brightness)) : color
    }
    return brightness > 0.65 ? color.mixed(with: .black, 1 - 0.65 / brightness) : color
  }

  /// The marker of a row of class `index`: classes differ in shape as well as in colour.
  func marker(ofClass index: Int, opacity: Double = 1) -> MarkerStyle {
    let shape = MarkerStyle.Shape.allCases[index % MarkerStyle.Shape.allCases.count]
    var fill = color(ofClass: index)
    var outline = fill.contrast
    fill.alpha = opacity
    outline.alpha = opacity
    return MarkerStyle(
      shape: shape, size: shape.size, fill: fill, outline: outline)
  }

  /// The scale of probabilities.
  var probabilities: ColorScale { (palette ?? .okabeIto).scale }

  /// The scale of other numbers.
  var numbers: ColorScale { (palette ?? .viridis).scale }
}

extension MarkerStyle.Shape {
  /// The size at which shapes look equally large.
  fileprivate var size: Double {
    switch self {
    case .circle: 6.5
    case .square: 6
    case .triangle, .diamond: 7.5
    }
  }
}
