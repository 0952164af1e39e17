/// Small triangles at a frame's border that point at what lies beyond it.
struct PointsBeyond {
  /// A side of the frame, and which of the places along it a triangle has.
  private struct BorderPlace: Hashable {
    let side: Side
    let step: Int
  }

  private enum Side { case left, right, above, below }

  private let frame: Frame
  /// How long triangles are, and how wide; no two of a style are nearer to each other than half of it.
  private let length: Double
  private var kinds: [(place: BorderPlace, kind: Int)] = []
  private var taken: Set<BorderPlace> = []

  /// The length at scale 1.
  private static let length = 6.0

  init(_ frame: Frame) {
    self.frame = frame
    length = Self.length * frame.pointScale
  }

  /// Notes a position beyond the frame; one that has no place on the axes is left out.
  mutating func add(_ position: Point, _ kind: Int) {
    let area = frame.rectangle
    guard !position.x.isNaN, !position.y.isNaN, area.width > 0, area.height > 0 else { return }
    let isBeside = position.x < area.left || position.x > area.right
    // What is beyond a corner points sideways.
    let along =
      isBeside
      ? min(max(position.y, area.top), area.bottom) - area.top
      : min(max(position.x, area.left), area.right) - area.left
    let side: Side =
      isBeside
      ? position.x < area.left ? .left : .right : position.y < area.top ? .above : .below
    let place = BorderPlace(side: side, step: Int((2 * along / length).rounded()))
    // The first one stays: thousands of points leave a triangle for each place only.
    if taken.insert(place).inserted { kinds.append((place, kind)) }
  }

  func draw(on canvas: any Canvas, _ styles: [MarkerStyle]) {
    for (place, kind) in kinds {
      let style = styles[kind]
      let marker = Marker(
        outline(place.side), fill: style.fill,
        stroke: Stroke(style.outline, width: style.outlineWidth * frame.pointScale),
        kind: .shape(place.side == .below ? .downTriangle : .triangle), ink: style.ink)
      canvas.stamp([marker], at: [MarkerPlace(point(place))])
    }
  }

  /// Where the tip of the triangle stands.
  private func point(_ place: BorderPlace) -> Point {
    let area = frame.rectangle
    let along = Double(place.step) * length / 2
    let inset = frame.pointScale
    switch place.side {
    case .left: return Point(x: area.left + inset, y: min(area.top + along, area.bottom))
    case .right: return Point(x: area.right - inset, y: min(area.top + along, area.bottom))
    case .above: return Point(x: min(area.left + along, area.right), y: area.top + inset)
    case .below: return Point(x: min(area.left + along, area.right), y: area.bottom - inset)
    }
  }

  /// A triangle with its tip at the origin.
  private func outline(_ side: Side) -> Path {
    let half = length / 2
    let base =
      switch side {
      case .left: [(length, -half), (length, half)]
      case .right: [(-length, half), (-length, -half)]
      case .above: [(half, length), (-half, length)]
      case .below: [(-half, -length), (half, -length)]
      }
    return Path(([(0.0, 0.0)] + base).map { Point(x: $0.0, y: $0.1) }, closed: true)
  }
}
