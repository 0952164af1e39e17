/// A colour bar in the line of a page's title: the least level, the colours, and the highest level.
struct PageColorBar {
  /// Where it begins.
  let left: Double
  private let bar: ColorBar
  private let area: Rectangle
  private let style: TextStyle
  private let baseline: Double
  private let rightEnd: Double
  private let scale: Double
  private let low: String
  private let high: String

  /// How long the colours are on a page of 800 x 600.
  private static let length = 64.0
  /// The most of the page's width that they take.
  private static let largestShare = 0.2
  /// The most of the page's width that the label with the least level takes.
  private static let largestLabelShare = 0.35

  /// The bar that ends at `rightEnd` on a page of this `width`, with its texts on the `baseline`.
  init(
    _ bar: ColorBar, on canvas: any Canvas, width: Double, rightEnd: Double, baseline: Double,
    _ style: TextStyle, scale: Double
  ) {
    self.bar = bar
    self.style = style
    self.baseline = baseline
    self.rightEnd = rightEnd
    self.scale = scale
    high = Self.text(bar.levels[bar.levels.count - 1])
    let metrics = canvas.measure("0", style: style)
    let gap = metrics.width / 2
    let right = rightEnd - canvas.measure(high, style: style).width - gap
    let height = 0.7 * metrics.height
    let length = min(Self.length * scale, Self.largestShare * width)
    area = Rectangle(
      left: right - length, top: baseline - metrics.middle - height / 2, width: length,
      height: height)
    let least = Self.text(bar.levels[0])
    let room = Self.largestLabelShare * width - canvas.measure(" \(least)", style: style).width
    let label = canvas.shortened(bar.label, to: max(room, 0), style)
    low = label.isEmpty ? least : "\(label) \(least)"
    left = area.left - gap - canvas.measure(low, style: style).width
  }

  func draw(on canvas: any Canvas) {
    let count = bar.levels.count - 1
    for band in 0..<count {
      // Filled up to the bar's end and then covered by the next band, so that no gap shows.
      let start = area.left + area.width * Double(band) / Double(count)
      canvas.fill(
        Path(
          Rectangle(left: start, top: area.top, width: area.right - start, height: area.height)),
        FilledContour.color(of: band, in: bar.levels, bar.scale))
    }
    canvas.stroke(Path(area), Stroke(style.color, width: scale))
    for text in texts { canvas.text(text.text, at: text.point, style: text.style) }
  }

  /// The least and the highest level, at the ends of the colours.
  var texts: [PlacedText] {
    var right = style
    right.alignment = .right
    return [
      PlacedText(low, at: Point(x: left, y: baseline), style),
      PlacedText(high, at: Point(x: rightEnd, y: baseline), right),
    ]
  }

  /// A level, with as few digits as stand for it.
  private static func text(_ level: Double) -> String {
    Int(exactly: level).map(String.init) ?? "\(level)"
  }
}
