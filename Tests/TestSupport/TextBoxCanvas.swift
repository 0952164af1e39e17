import Plot

/// A canvas that passes everything on to another one and remembers where texts stand.
public final class TextBoxCanvas: Canvas {
  /// The texts in the order of drawing, with the rectangles around them as the other canvas measures.
  public private(set) var texts: [(text: String, box: Rectangle)] = []
  private let canvas: any Canvas

  public init(_ canvas: any Canvas) { self.canvas = canvas }

  public var size: Size { canvas.size }
  public var spacing: Spacing? { canvas.spacing }
  public var pixelsPerPoint: Double? { canvas.pixelsPerPoint }

  public func fill(_ path: Path, _ color: Color) { canvas.fill(path, color) }

  public func stroke(_ path: Path, _ stroke: Stroke) { canvas.stroke(path, stroke) }

  public func stamp(_ markers: [Marker], at places: [MarkerPlace]) {
    canvas.stamp(markers, at: places)
  }

  public func text(_ text: String, at point: Point, style: TextStyle) {
    canvas.text(text, at: point, style: style)
    guard !text.isEmpty else { return }
    let metrics = canvas.measure(text, style: style)
    let before =
      switch style.alignment {
      case .left: 0.0
      case .center: metrics.width / 2
      case .right: metrics.width
      }
    let box =
      switch style.direction {
      case .rightwards:
        Rectangle(
          left: point.x - before, top: point.y - metrics.ascent, width: metrics.width,
          height: metrics.height)
      case .upwards:
        Rectangle(
          left: point.x - metrics.ascent, top: point.y + before - metrics.width,
          width: metrics.height, height: metrics.width)
      }
    texts.append((text, box))
  }

  public func measure(_ text: String, style: TextStyle) -> TextMetrics {
    canvas.measure(text, style: style)
  }

  public func clipped(to rectangle: Rectangle, _ body: () -> Void) {
    canvas.clipped(to: rectangle, body)
  }

  public func snapped(_ coordinate: Double, width: Double) -> Double {
    canvas.snapped(coordinate, width: width)
  }

  /// What is wrong with the texts' places: those that leave the page, and pairs that overlap by more
  /// than `slack` points.
  public func mistakes(slack: Double = 0.02) -> [String] {
    let page = Rectangle(
      left: -slack, top: -slack, width: size.width + 2 * slack, height: size.height + 2 * slack)
    var mistakes: [String] = []
    for (index, (text, box)) in texts.enumerated() {
      if !page.contains(box) { mistakes.append("'\(text)' leaves the page") }
      let inner = Rectangle(
        left: box.left + slack, top: box.top + slack, width: box.width - 2 * slack,
        height: box.height - 2 * slack)
      for other in texts[..<index] where inner.overlaps(other.box) {
        mistakes.append("'\(text)' touches '\(other.text)'")
      }
    }
    return mistakes
  }
}
