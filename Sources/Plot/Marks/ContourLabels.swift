import FileIO

/// The numbers of contour lines, written on them; only where they touch neither each other nor another line
/// nor the frame.
public struct ContourLabels: Mark {
  public var grid: Grid
  /// The bounds of the bands, as a filled contour has them; the lines between bands are labelled.
  public var levels: [Double]
  /// The colours of the bands: texts have a border in that of their level, which interrupts the line.
  public var scale: ColorScale

  /// The size of the text on a page of 800 x 600.
  private static let textSize = 10.5
  /// How far other lines stay from a label where they can, and where not: into its corners, which are
  /// empty. In heights of the text.
  private static let margins = [0.15, -0.2]
  /// The distance between two labels at least, in heights of the text.
  private static let distance = 1.0

  /// `levels` holds at least two.
  public init(_ grid: Grid, levels: [Double], scale: ColorScale) {
    require(levels.count >= 2, "bands need two levels")
    self.grid = grid
    self.levels = levels
    self.scale = scale
  }

  public func draw(on canvas: any Canvas, in frame: Frame) {
    var style = TextStyle(size: Self.textSize * frame.scale, alignment: .center)
    // Numbers that the bar writes as differences from another are not written on lines.
    guard let texts = LevelScale(self.levels).texts else { return }
    let levels = self.levels.dropFirst().dropLast()
    let lines = levels.map { level in
      grid.contourLines(at: level).map { $0.points.map(frame.position) }
    }
    let metrics = canvas.measure("0", style: style)
    var crowd = PointBuckets(in: frame.rectangle, side: 2 * metrics.height)
    for (number, pieces) in lines.enumerated() {
      for point in pieces.joined() { crowd.add(point, number) }
    }
    // Of places that are equally good, the one nearest to the frame's middle.
    let middle = frame.rectangle.center
    var taken: [Rectangle] = []
    for (number, level) in zip(lines.indices, levels) {
      let text = texts[number + 1]
      let width = canvas.measure(text, style: style).width
      let gap = Self.distance * metrics.height
      var best: (slope: Double, distance: Double, place: Point, box: Rectangle)?
      for margin in Self.margins where best == nil {
        for piece in lines[number] {
          for (index, point) in piece.enumerated() {
            let box = Rectangle(
              left: point.x - width / 2, top: point.y - metrics.height / 2, width: width,
              height: metrics.height)
            // Room around it, in which no other label may be and the frame's border neither.
            let outer = box.widened(gap / 2)
            guard frame.rectangle.contains(outer), !taken.contains(where: outer.overlaps),
              !crowd.hasOther(than: number, in: box.widened(metrics.height * margin))
            else { continue }
            let slope = Self.slope(piece, index, width)
            let (dx, dy) = (point.x - middle.x, point.y - middle.y)
            let distance = dx * dx + dy * dy
            if let best, (best.slope, best.distance) <= (slope, distance) { continue }
            best = (slope, distance, point, box)
          }
        }
      }
      guard let best else { continue }
      let color = FilledContour.color(at: level, in: self.levels, scale)
      (style.color, style.halo) = (color.contrast, color)
      taken.append(best.box.widened(gap / 2))
      canvas.text(
        text, at: Point(x: best.place.x, y: best.place.y + metrics.middle), style: style)
    }
  }

  /// How steeply a line runs around one of its points, over a text's width: a text reads best along a level
  /// piece. Lines shorter than that count as steepest.
  private static func slope(_ piece: [Point], _ index: Int, _ width: Double) -> Double {
    let point = piece[index]
    func reach(_ step: Int) -> Point? {
      var next = index + step
      while piece.indices.contains(next) {
        let (dx, dy) = (piece[next].x - point.x, piece[next].y - point.y)
        if dx * dx + dy * dy > width * width / 2 { return piece[next] }
        next += step
      }
      return nil
    }
    guard let before = reach(-1), let after = reach(1) else { return 2 }
    let (dx, dy) = (after.x - before.x, after.y - before.y)
    // In eighths, so that the place does not jump for a trifle.
    let length = (dx * dx + dy * dy).squareRoot()
    return length > 0 ? (8 * abs(dy) / length).rounded() / 8 : 2
  }
}

/// Numbered points of a rectangle of the page, found by where they are.
private struct PointBuckets {
  private let area: Rectangle
  private let side: Double
  private let columns: Int
  private let rows: Int
  private var buckets: [[(point: Point, number: Int)]]

  /// Buckets as large as `side`, or larger where the page is huge.
  init(in area: Rectangle, side: Double) {
    self.area = area
    let least = max(area.width, area.height) / Double(Self.most)
    self.side = max(side, least, 1e-9)
    columns = Int(area.width / self.side) + 1
    rows = Int(area.height / self.side) + 1
    buckets = Array(repeating: [], count: columns * rows)
  }

  /// The most buckets along an edge.
  private static let most = 500

  mutating func add(_ point: Point, _ number: Int) {
    guard area.contains(point) else { return }
    buckets[row(point.y) * columns + column(point.x)].append((point, number))
  }

  /// Whether a point of another number lies in `area`, a part of the whole.
  func hasOther(than number: Int, in area: Rectangle) -> Bool {
    for row in row(area.top)...row(area.bottom) {
      for column in column(area.left)...column(area.right) {
        for (point, other) in buckets[row * columns + column]
        where other != number && area.contains(point) { return true }
      }
    }
    return false
  }

  private func column(_ x: Double) -> Int {
    min(max(Int((x - area.left) / side), 0), columns - 1)
  }

  private func row(_ y: Double) -> Int { min(max(Int((y - area.top) / side), 0), rows - 1) }
}

extension Rectangle {
  /// The same rectangle with its edges `margin` farther out.
  fileprivate func widened(_ margin: Double) -> Rectangle {
    Rectangle(
      left: left - margin, top: top - margin, width: width + 2 * margin, height: height + 2 * margin
    )
  }
}
