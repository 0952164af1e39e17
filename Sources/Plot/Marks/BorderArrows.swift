/// Small arrows at the border of the frame for those of some points that lie above or below it: infinite
/// numbers, zeros on a logarithmic axis, all that a given range leaves out.
///
/// Arrows that would touch the one before them are left out. NaN has no arrow.
public struct BorderArrows: Mark {
  public var points: [Point]
  public var color: Color
  /// How many arrows' heights they stand away from the border, so that those of several marks show.
  public var lane: Int
  public var label: String?

  /// The width of an arrow in points on a page of 800 x 600.
  private static let width = 9.0

  public init(_ points: [Point], color: Color, lane: Int = 0, label: String? = nil) {
    self.points = points
    self.color = color
    self.lane = lane
    self.label = label
  }

  public var hasMarkers: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let area = frame.rectangle
    let away = Double(lane) * Self.width * frame.pointScale
    for (pointsUp, edge) in [(true, area.top + away), (false, area.bottom - away)] {
      let range = frame.y.range
      let beyond = points.filter {
        pointsUp ? $0.y > range.upperBound : $0.y < range.lowerBound
      }
      var tips: [Point] = []
      for x in beyond.map({ frame.x.position($0.x) }).sorted()
      where x >= area.left - 1e-6 && x <= area.right + 1e-6 {
        if let last = tips.last, x - last.x < Self.width * frame.pointScale { continue }
        tips.append(Point(x: x, y: edge))
      }
      guard !tips.isEmpty else { continue }
      canvas.stamp(arrow(pointsUp, frame.pointScale), fill: color, stroke: nil, at: tips)
    }
  }

  public func drawSample(on canvas: any Canvas, at center: Point, in frame: Frame) {
    let tip = Point(x: center.x, y: center.y - Self.width / 2 * frame.pointScale)
    canvas.stamp(arrow(true, frame.pointScale), fill: color, stroke: nil, at: [tip])
  }

  /// An arrow with its tip at the origin, its foot within the frame.
  private func arrow(_ pointsUp: Bool, _ scale: Double) -> Path {
    let (half, height) = (Self.width / 2 * scale, Self.width * scale * (pointsUp ? 1 : -1))
    return Path(
      [Point(x: 0, y: 0), Point(x: half, y: height), Point(x: -half, y: height)], closed: true)
  }
}
