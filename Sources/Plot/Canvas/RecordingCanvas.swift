/// A canvas that records each call as a line of text, so that pictures can be compared.
///
/// Every letter is 0.6 of the font's size wide. Coordinates are rounded to 1/100 point.
public final class RecordingCanvas: Canvas {
  public let size: Size
  /// What has been drawn so far.
  public private(set) var lines: [String] = []
  /// The rectangles around the texts, in the order of drawing, with the texts.
  public private(set) var texts: [(text: String, rectangle: Rectangle)] = []
  private var depth = 0

  public init(size: Size) { self.size = size }

  public func fill(_ path: Path, _ color: Color) {
    record("fill \(color.hexText) \(describe(path))")
  }

  public func stroke(_ path: Path, _ stroke: Stroke) {
    record("stroke \(describe(stroke)) \(describe(path))")
  }

  public func stamp(_ markers: [Marker], at places: [MarkerPlace]) {
    var rest = places[...]
    while let first = rest.first {
      let marker = markers[first.marker]
      let run = rest.prefix { $0.marker == first.marker }
      rest = rest.dropFirst(run.count)
      record(
        """
        stamp \(marker.fill?.hexText ?? "-") \(marker.stroke.map(describe) ?? "-") \
        \(describe(marker.path)) at \(run.map { describe($0.point) }.joined(separator: " "))
        """)
    }
  }

  public func text(_ text: String, at point: Point, style: TextStyle) {
    record(
      """
      text \(number(style.size)) \(style.color.hexText) \(style.alignment.rawValue) \
      \(style.direction.rawValue) \(describe(point)) \(text)
      """)
    texts.append((text, rectangle(of: text, at: point, style)))
  }

  public func measure(_ text: String, style: TextStyle) -> TextMetrics {
    TextMetrics(
      width: 0.6 * style.size * Double(text.count), ascent: 0.8 * style.size,
      descent: 0.2 * style.size)
  }

  public func clipped(to rectangle: Rectangle, _ body: () -> Void) {
    record("clip \(describe(Path(rectangle)))")
    depth += 1
    body()
    depth -= 1
  }

  public func snapped(_ coordinate: Double, width: Double) -> Double { coordinate }

  private func rectangle(of text: String, at point: Point, _ style: TextStyle) -> Rectangle {
    let metrics = measure(text, style: style)
    let before =
      switch style.alignment {
      case .left: 0.0
      case .center: metrics.width / 2
      case .right: metrics.width
      }
    switch style.direction {
    case .rightwards:
      return Rectangle(
        left: point.x - before, top: point.y - metrics.ascent, width: metrics.width,
        height: metrics.height)
    case .upwards:
      return Rectangle(
        left: point.x - metrics.ascent, top: point.y + before - metrics.width,
        width: metrics.height, height: metrics.width)
    }
  }

  private func record(_ line: String) {
    lines.append(String(repeating: "  ", count: depth) + line)
  }

  private func number(_ value: Double) -> String {
    guard abs(value) < 1e12 else { return "\(value)" }
    return Decimal(digits: Int((value * 100).rounded()), exponent: -2).text
  }

  private func describe(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  private func describe(_ stroke: Stroke) -> String {
    let dash = stroke.dash.isEmpty ? "" : "[\(stroke.dash.map(number).joined(separator: ","))]"
    return "\(stroke.color.hexText)/\(number(stroke.width))\(dash)"
  }

  private func describe(_ path: Path) -> String {
    path.elements.map { element in
      switch element {
      case .move(let point): "M\(describe(point))"
      case .line(let point): "L\(describe(point))"
      case .curve(let first, let second, let end):
        "C\(describe(first)) \(describe(second)) \(describe(end))"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }
}
