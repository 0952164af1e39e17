/// Circles with names, and lines between them: the units and the weights of a network.
///
/// Nodes that stand below each other are 1 apart in y.
public struct NodeDiagram: Mark {
  /// A circle, or only its name where there is no fill.
  public struct Circle: Hashable, Sendable {
    /// On which side of the circle its name stands.
    public enum Side: Sendable { case left, right, center }

    public var point: Point
    public var fill: Color?
    public var label: String
    public var side: Side

    public init(_ point: Point, fill: Color?, label: String = "", side: Side = .center) {
      self.point = point
      self.fill = fill
      self.label = label
      self.side = side
    }
  }

  /// A line between two nodes, by their numbers.
  public struct Link: Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var color: Color
    /// The width in points on a page of 800 x 600.
    public var width: Double

    public init(from start: Int, to end: Int, color: Color, width: Double) {
      self.start = start
      self.end = end
      self.color = color
      self.width = width
    }
  }

  public var nodes: [Circle]
  /// The lines, the undermost first; all lie below the nodes.
  public var links: [Link]
  /// The colour of the circles' outlines and of the names.
  public var color: Color

  /// The largest radius of a circle and the largest text, on a page of 800 x 600.
  private static let largestRadius = 13.0
  private static let largestText = 13.0
  /// The smallest text that is still written there.
  private static let smallestText = 4.5

  public init(nodes: [Circle], links: [Link], color: Color) {
    self.nodes = nodes
    self.links = links
    self.color = color
  }

  public func extent(x: any AxisScale, y: any AxisScale) -> Extent? {
    Extent(nodes.map(\.point), x: x, y: y)
  }

  public var hasLines: Bool { true }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    let places = nodes.map { frame.position($0.point) }
    for link in links {
      canvas.stroke(
        Path([places[link.start], places[link.end]]),
        Stroke(link.color, width: link.width * frame.lineScale))
    }
    let distance = abs(frame.y.position(1) - frame.y.position(0))
    let radius = min(Self.largestRadius * frame.scale, 0.4 * distance)
    let circle = Path(circleAround: Point(x: 0, y: 0), radius: radius)
    for (node, place) in zip(nodes, places) {
      guard let fill = node.fill else { continue }
      canvas.stamp(
        circle, fill: fill, stroke: Stroke(color, width: frame.lineScale), at: [place])
    }
    write(on: canvas, at: places, radius: radius, distance: distance, in: frame)
  }

  /// Writes the names of the nodes at `places`, shortened to what lies between them and the frame.
  private func write(
    on canvas: any Canvas, at places: [Point], radius: Double, distance: Double, in frame: Frame
  ) {
    let line = canvas.measure("0", style: TextStyle(size: 100)).height / 100
    let size = min(Self.largestText * frame.scale, 0.95 * distance / line)
    guard size >= Self.smallestText * frame.scale else { return }
    let style = TextStyle(size: size, color: color)
    let middle = canvas.measure("0", style: style).middle
    let gap = radius + 5 * frame.scale
    for side in [Circle.Side.left, .right, .center] {
      let shown = nodes.indices.filter { nodes[$0].side == side && !nodes[$0].label.isEmpty }
      var aligned = style
      aligned.alignment = side == .left ? .right : side == .right ? .left : .center
      let offset = side == .left ? -gap : side == .right ? gap : 0
      let rooms = shown.map { index in
        let x = places[index].x
        let (left, right) = (x - frame.rectangle.left, frame.rectangle.right - x)
        return side == .left
          ? left - gap : side == .right ? right - gap : 2 * min(left, right)
      }
      guard let room = rooms.min(), room > 0 else { continue }
      let names = canvas.shortenedApart(shown.map { nodes[$0].label }, to: room, aligned)
      for (index, name) in zip(shown, names) where !name.isEmpty {
        canvas.text(
          name, at: Point(x: places[index].x + offset, y: places[index].y + middle), style: aligned)
      }
    }
  }
}
