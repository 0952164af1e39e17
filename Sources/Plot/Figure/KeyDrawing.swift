/// Draws the key: a sample and the name of each mark that has one.
struct KeyDrawing {
  let figure: Figure
  let layout: Layout
  let canvas: any Canvas

  private var entries: [(mark: any Mark, label: String)] {
    figure.marks.compactMap { mark in mark.label.map { (mark, $0) } }
  }

  func draw() {
    let entries = entries
    guard !entries.isEmpty else { return }
    switch figure.keyPlace {
    case .inside: drawColumn(entries)
    case .above: drawRow(entries)
    }
  }

  /// One below the other in the frame's upper right corner, names to the left of their samples.
  private func drawColumn(_ entries: [(mark: any Mark, label: String)]) {
    let area = layout.frame.rectangle
    let style = TextStyle(
      size: layout.textSize, color: layout.theme.foreground, alignment: .right)
    let metrics = canvas.measure("0", style: style)
    let sample = 24 * layout.scale
    let right = area.right - 2 * layout.gap
    for (index, entry) in entries.enumerated() {
      let middle = area.top + 2 * layout.gap + metrics.height * (Double(index) + 0.5)
      guard middle + metrics.height / 2 < area.bottom else { return }
      entry.mark.drawSample(
        on: canvas, at: Point(x: right - sample / 2, y: middle), in: layout.frame)
      let end = right - sample - layout.gap
      canvas.text(
        canvas.shortened(entry.label, to: end - area.left - layout.gap, style),
        at: Point(x: end, y: middle + metrics.middle), style: style)
    }
  }

  /// Side by side above the frame, ending at its right border.
  private func drawRow(_ entries: [(mark: any Mark, label: String)]) {
    let area = layout.frame.rectangle
    let style = TextStyle(size: layout.textSize, color: layout.theme.foreground)
    let metrics = canvas.measure("0", style: style)
    let sample = 22 * layout.scale
    let space = 2 * layout.gap
    let room = area.width / Double(entries.count) - sample - space
    let names = entries.map { canvas.shortened($0.label, to: room, style) }
    let widths = names.map { canvas.measure($0, style: style).width + sample }
    var left = area.right - widths.reduce(0, +) - space * Double(entries.count - 1)
    for (index, entry) in entries.enumerated() {
      let middle = layout.keyBaseline - metrics.middle
      entry.mark.drawSample(
        on: canvas, at: Point(x: left + 9 * layout.scale, y: middle), in: layout.frame)
      canvas.text(names[index], at: Point(x: left + sample, y: layout.keyBaseline), style: style)
      left += widths[index] + space
    }
  }
}
