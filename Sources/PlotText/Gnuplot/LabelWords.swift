import Plot

/// Texts on the page as labels of gnuplot.
struct LabelWords {
  /// How far below the middle of a text of size 1 its baseline lies.
  private let middle: Double

  init(ruler: any Canvas) {
    let metrics = ruler.measure("0", style: TextStyle(size: 100))
    middle = (metrics.ascent - metrics.descent) / 200
  }

  /// The command that writes `text`; `place` has a point of the page in gnuplot's words. gnuplot sets a text
  /// around its middle.
  func label(_ text: PlacedText, at place: (Point) -> String) -> String {
    let style = text.style
    let away = middle * style.size
    let point =
      switch style.direction {
      case .rightwards: Point(x: text.point.x, y: text.point.y - away)
      case .upwards: Point(x: text.point.x - away, y: text.point.y)
      }
    let rotation = style.direction == .upwards ? " rotate by 90" : ""
    return "set label \(text.text.gnuplotQuoted) at \(place(point)) \(style.alignment.rawValue)"
      + "\(rotation) \(font(style.size)) tc rgb '\(style.color.gnuplotHex)' front noenhanced"
  }

  /// A font of `size` points of the page. gnuplot counts 96 pixels an inch.
  func font(_ size: Double) -> String { "font ',\(decimalText(size * 0.75, exponent: -2))'" }
}
