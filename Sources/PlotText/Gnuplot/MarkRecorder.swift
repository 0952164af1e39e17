import Plot

/// A canvas that keeps what marks draw.
final class MarkRecorder: Canvas {
  /// What has been drawn.
  enum Event {
    case fill(Path, Color)
    case stroke(Path, Stroke)
    case stamp([Marker], at: [MarkerPlace])
    case text(PlacedText)
  }

  private(set) var events: [Event] = []
  private let ruler: any Canvas

  var size: Size { ruler.size }
  var spacing: Spacing? { ruler.spacing }

  /// A canvas on which texts are as large as on `ruler`.
  init(ruler: any Canvas) { self.ruler = ruler }

  /// What is drawn since the last call.
  func takeEvents() -> [Event] {
    defer { events = [] }
    return events
  }

  func fill(_ path: Path, _ color: Color) {
    if !path.elements.isEmpty { events.append(.fill(path, color)) }
  }

  func stroke(_ path: Path, _ stroke: Stroke) {
    if !path.elements.isEmpty { events.append(.stroke(path, stroke)) }
  }

  func stamp(_ markers: [Marker], at places: [MarkerPlace]) {
    if !places.isEmpty { events.append(.stamp(markers, at: places)) }
  }

  func text(_ text: String, at point: Point, style: TextStyle) {
    events.append(.text(PlacedText(text, at: point, style)))
  }

  func measure(_ text: String, style: TextStyle) -> TextMetrics {
    ruler.measure(text, style: style)
  }

  /// gnuplot cuts off what goes beyond the frame.
  func clipped(to rectangle: Rectangle, _ body: () -> Void) { body() }

  /// There are no pixels.
  func snapped(_ coordinate: Double, width: Double) -> Double { coordinate }
}
