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

  /// Side by side above the frame, up to its right border. Of too many names the first ones are
  /// shown, and how many more there are.
  private func drawRow(_ entries: [(mark: any Mark, label: String)]) {
    let area = layout.frame.rectangle
    let style = TextStyle(size: layout.textSize, color: layout.theme.foreground)
    let metrics = canvas.measure("0", style: style)
    let sample = 22 * layout.scale
    let space = 2 * layout.gap
    let natural = entries.map { canvas.measure($0.label, style: style).width + sample }
    let whole = natural.reduce(0, +) + space * Double(entries.count - 1)
    // Where not all names fit, they share the room, and so many are shown that each has room for
    // about eight characters.
    let least = canvas.measure("00000000", style: style).width + sample + space
    let slots = whole <= area.width ? entries.count : max(1, Int((area.width + space) / least))
    let shown = entries.count > slots ? entries.prefix(slots - 1) : entries[...]
    let room = whole <= area.width ? whole : area.width / Double(slots) - sample - space
    var names = shown.map { canvas.shortened($0.label, to: room, style) }
    var widths = names.map { canvas.measure($0, style: style).width + sample }
    if shown.count < entries.count {
      let rest = canvas.shortened("+ \(entries.count - shown.count)", to: room + sample, style)
      names.append(rest)
      widths.append(canvas.measure(rest, style: style).width)
    }
    var left = area.right - widths.reduce(0, +) - space * Double(widths.count - 1)
    for (index, entry) in shown.enumerated() {
      let middle = layout.keyBaseline - metrics.middle
      entry.mark.drawSample(
        on: canvas, at: Point(x: left + 9 * layout.scale, y: middle), in: layout.frame)
      canvas.text(names[index], at: Point(x: left + sample, y: layout.keyBaseline), style: style)
      left += widths[index] + space
    }
    if let rest = names.last, shown.count < entries.count {
      canvas.text(rest, at: Point(x: left, y: layout.keyBaseline), style: style)
    }
  }
}
