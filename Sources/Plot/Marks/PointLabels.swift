/// Texts beside points: at the side where they fit into the frame, with a border that sets them off.
public struct PointLabels: Mark {
  /// A text, and the point that it stands beside.
  public struct Label: Hashable, Sendable {
    public var point: Point
    public var text: String

    public init(_ point: Point, text: String) {
      self.point = point
      self.text = text
    }
  }

  /// The labels; of two that would overlap the first is written.
  public var labels: [Label]
  public var color: Color
  /// The colour of the border around the letters.
  public var halo: Color

  /// The size of the text, and its distance to the point, on a page of 800 x 600.
  private static let textSize = 12.0
  private static let distance = 9.0

  public init(_ labels: [Label], color: Color, halo: Color) {
    self.labels = labels
    self.color = color
    self.halo = halo
  }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let area = frame.rectangle
    let style = TextStyle(size: Self.textSize * frame.scale, color: color, halo: halo)
    let distance = Self.distance * frame.scale
    var taken: [Rectangle] = []
    for label in labels {
      let point = frame.position(label.point)
      guard area.contains(point) else { continue }
      let text = canvas.shortenedInside(label.text, to: area.width - 2 * distance, style)
      let metrics = canvas.measure(text, style: style)
      // Where a curve that rises through the point is not; else where it is, or as far as the frame allows.
      let (above, below) = (point.y - distance - metrics.height, point.y + distance)
      let (left, right) = (point.x - distance / 2 - metrics.width, point.x + distance / 2)
      let least = area.left + distance
      let between = min(max(point.x, least), max(area.right - distance - metrics.width, least))
      let boxes = [
        (left, above), (right, below), (right, above), (left, below), (between, above),
        (between, below),
      ].map { Rectangle(left: $0, top: $1, width: metrics.width, height: metrics.height) }
      guard
        let box = boxes.first(where: { box in
          area.contains(box) && !taken.contains(where: box.overlaps)
        })
      else { continue }
      taken.append(box)
      canvas.text(text, at: Point(x: box.left, y: box.top + metrics.ascent), style: style)
    }
  }
}
