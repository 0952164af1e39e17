import Plot

/// How the pictures of a network look.
public struct PictureStyle: Hashable, Sendable {
  public var theme: Theme
  /// nil: Okabe and Ito's colours, with viridis for numbers that are no probabilities.
  public var palette: Palette?
  /// What the user wants otherwise, as far as it chooses what is computed: ranges, and whether there are
  /// points.
  public var settings = FigureSettings()
  /// The columns that are times, by name.
  public var times: [String: TimeScale] = [:]

  public init(theme: Theme = .light, palette: Palette? = nil) {
    self.theme = theme
    self.palette = palette
  }

  /// The axis of a column of the data.
  func axis(of name: String, range: ClosedRange<Double>?) -> Axis {
    times[name].map { Axis(label: name, range: range, scale: $0) }
      ?? Axis(label: name, range: range)
  }

  /// The colour of class `index` of `count`.
  func color(ofClass index: Int, of count: Int) -> Color {
    (palette ?? .okabeIto).color(ofClass: index, of: count)
  }

  /// The colour of a line, or of markers on the bare page: that of class `index` of `count`, made darker or
  /// brighter where it would hardly be seen on the page.
  func color(ofLine index: Int, of count: Int = 1) -> Color {
    let color = color(ofClass: index, of: max(index + 1, count))
    let brightness = color.brightness
    if theme.background.brightness < 0.5 {
      return brightness < 0.55
        ? color.mixed(with: .white, (0.55 - brightness) / (1 - brightness)) : color
    }
    return brightness > 0.65 ? color.mixed(with: .black, 1 - 0.65 / brightness) : color
  }

  /// The marker of a row of class `index` of `count`: classes differ in shape as well as in colour.
  func marker(ofClass index: Int, of count: Int) -> MarkerStyle {
    let shape = MarkerShape.allCases[index % MarkerShape.allCases.count]
    let fill = color(ofClass: index, of: count)
    return MarkerStyle(
      shape: shape, size: shape.size, fill: fill, outline: fill.contrast)
  }

  /// The most classes that have the palette's own colours, and no names in their regions.
  var fewClasses: Int { (palette ?? .okabeIto).classes.count }

  /// How much of a class's colour its region has, where it is least sure and where its probability reaches
  /// 0.5, 0.7 and 0.9; the rest is the page's. Of many classes even the palest have to differ.
  func regionShares(classes: Int) -> [Double] {
    classes <= fewClasses
      ? [0.25, 0.35, 0.47, 0.6] : [0.7, 0.75, 0.8, 0.85]
  }

  /// The scale of probabilities.
  var probabilities: ColorScale { (palette ?? .okabeIto).scale }

  /// The scale of other numbers.
  var numbers: ColorScale { (palette ?? .viridis).scale }
}

extension MarkerShape {
  /// The size at which shapes look equally large.
  fileprivate var size: Double {
    switch self {
    case .circle: 6.5
    case .square: 6
    case .triangle, .downTriangle, .diamond, .plus, .cross, .star: 7.5
    case .hexagon, .pentagon: 7
    }
  }
}
