/// The key of a page's figures in rows below its title, around the middle.
struct PageKey {
  private let entries: [any Mark]
  private let rows: KeyRows
  private let style: TextStyle
  private let start: Point
  private let lineHeight: Double
  private let middle: Double
  private let frame: Frame

  /// The most of the key's width that a name takes.
  private static let largestShare = 0.2

  /// The key of `entries`, which have names, with the top of its first row at `top`.
  init(
    _ entries: [any Mark], top: Double, on canvas: any Canvas, in area: Rectangle,
    _ spacing: Spacing, _ style: TextStyle
  ) {
    self.entries = entries
    self.style = style
    let metrics = canvas.measure("0", style: style)
    let room = max(area.width - 2 * spacing.margin, 1)
    // One long name must not make all columns wide.
    let names = canvas.shortenedApart(
      entries.compactMap(\.label), to: Self.largestShare * room, style)
    rows = KeyRows(
      names, room: room, height: area.height,
      sample: spacing.cell.map { 3 * $0.width } ?? KeyDrawing.rowSample * spacing.scale,
      space: 2 * spacing.gap, on: canvas, style)
    let left = max(area.center.x - rows.width / 2, area.left + spacing.margin)
    start = Point(x: left, y: top + metrics.ascent)
    lineHeight = metrics.height
    middle = metrics.middle
    // Samples take from a frame only how large they are.
    func mapping(_ end: Double) -> AxisMapping {
      AxisMapping(Axis(range: 0...1), extent: nil, from: 0, to: end, mostTics: 1)
    }
    frame = Frame(
      rectangle: area, x: mapping(area.width), y: mapping(area.height), scale: spacing.scale)
  }

  var height: Double { Double(rows.rowCount) * lineHeight }

  func draw(on canvas: any Canvas) {
    for place in rows.places {
      let left = start.x + place.left
      let baseline = start.y + Double(place.row) * lineHeight
      guard let entry = place.entry else {
        canvas.text(place.text, at: Point(x: left, y: baseline), style: style)
        continue
      }
      entries[entry].drawSample(
        on: canvas, at: Point(x: left + 9 * frame.scale, y: baseline - middle), in: frame)
      canvas.text(place.text, at: Point(x: left + rows.sample, y: baseline), style: style)
    }
  }
}
