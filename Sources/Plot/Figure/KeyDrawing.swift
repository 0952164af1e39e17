/// Draws the key: a sample and the name of each mark that has one.
struct KeyDrawing {
  let figure: Figure
  let layout: Layout
  let canvas: any Canvas

  func draw() {
    let entries = figure.marks.filter { $0.label != nil }
    switch figure.keyPlace {
    case .inside: drawColumn(entries)
    case .above: drawRows(entries)
    }
  }

  /// One below the other in the frame's upper right corner, names to the left of their samples.
  private func drawColumn(_ entries: [any Mark]) {
    let area = layout.frame.rectangle
    let style = TextStyle(
      size: layout.textSize, color: layout.theme.foreground, alignment: .right)
    let metrics = canvas.measure("0", style: style)
    let sample = 24 * layout.scale
    let right = area.right - 2 * layout.gap
    let end = right - sample - layout.gap
    let names = canvas.shortenedApart(
      entries.compactMap(\.label), to: end - area.left - layout.gap, style)
    for (index, entry) in entries.enumerated() {
      let middle = area.top + 2 * layout.gap + metrics.height * (Double(index) + 0.5)
      guard middle + metrics.height / 2 < area.bottom else { return }
      entry.drawSample(
        on: canvas, at: Point(x: right - sample / 2, y: middle), in: layout.frame)
      canvas.text(names[index], at: Point(x: end, y: middle + metrics.middle), style: style)
    }
  }

  /// In rows above the frame, up to its right border or, where they are wider, beyond it.
  private func drawRows(_ entries: [any Mark]) {
    guard let key = layout.key else { return }
    let style = TextStyle(size: layout.textSize, color: layout.theme.foreground)
    let metrics = canvas.measure("0", style: style)
    let start = max(layout.margin, layout.frame.rectangle.right - key.width)
    for place in key.places {
      let left = start + place.left
      let baseline = layout.keyBaseline + Double(place.row) * metrics.height
      guard let entry = place.entry else {
        canvas.text(place.text, at: Point(x: left, y: baseline), style: style)
        continue
      }
      let middle = Point(x: left + 9 * layout.scale, y: baseline - metrics.middle)
      entries[entry].drawSample(on: canvas, at: middle, in: layout.frame)
      canvas.text(
        place.text, at: Point(x: left + Self.rowSample * layout.scale, y: baseline), style: style)
    }
  }

  /// The width of a sample in a row, at scale 1.
  static let rowSample = 22.0
}
