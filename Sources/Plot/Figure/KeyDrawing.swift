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
    case .right: drawBeside(entries)
    case .none: break
    }
  }

  /// The width of a key to the right of a frame in `area`, at most a share of the area's; 0: there are no
  /// names.
  static func columnWidth(
    _ names: [String], in area: Rectangle, scale: Double, gap: Double, on canvas: any Canvas,
    _ style: TextStyle
  ) -> Double {
    guard let widest = names.map({ canvas.measure($0, style: style).width }).max() else { return 0 }
    return min(rowSample * scale + widest, largestShare * area.width)
  }

  /// The share of the area's width that a key to the right of the frame may take.
  private static let largestShare = 0.3

  /// One below the other to the right of the frame, from its top on.
  private func drawBeside(_ entries: [any Mark]) {
    let style = TextStyle(size: layout.textSize, color: layout.theme.foreground)
    let metrics = canvas.measure("0", style: style)
    let sample = Self.rowSample * layout.scale
    let room = layout.area.bottom - layout.margin - layout.frame.rectangle.top
    let most = max(Int(room / metrics.height), 1)
    let shown = entries.count > most ? most - 1 : entries.count
    var names = canvas.shortenedApart(
      entries.prefix(shown).compactMap(\.label), to: layout.keyWidth - sample, style)
    if shown < entries.count { names.append("+ \(entries.count - shown)") }
    for (index, name) in names.enumerated() {
      let middle = layout.frame.rectangle.top + metrics.height * (Double(index) + 0.5)
      let isEntry = index < shown
      if isEntry {
        entries[index].drawSample(
          on: canvas, at: Point(x: layout.keyLeft + 9 * layout.scale, y: middle), in: layout.frame)
      }
      canvas.text(
        name,
        at: Point(x: layout.keyLeft + (isEntry ? sample : 0), y: middle + metrics.middle),
        style: style)
    }
  }

  /// One below the other in the frame's upper right corner, names to the left of their samples; over areas
  /// in a box of the page's colour.
  private func drawColumn(_ entries: [any Mark]) {
    guard !entries.isEmpty else { return }
    let area = layout.frame.rectangle
    let gap = layout.gap
    let style = TextStyle(
      size: layout.textSize, color: layout.theme.foreground, alignment: .right)
    let metrics = canvas.measure("0", style: style)
    let sample = 24 * layout.scale
    let right = area.right - 2 * gap
    let end = right - sample - gap
    let most = max(Int((area.height - 3 * gap) / metrics.height), 1)
    let shown = entries.count > most ? most - 1 : entries.count
    var names = canvas.shortenedApart(
      entries.prefix(shown).compactMap(\.label), to: end - area.left - gap, style)
    if shown < entries.count { names.append("+ \(entries.count - shown)") }
    if figure.marks.contains(where: \.isArea) {
      let widest = names.map { canvas.measure($0, style: style).width }.max() ?? 0
      let box = Path(
        Rectangle(
          left: end - widest - gap, top: area.top + gap,
          width: area.right - gap - end + widest + gap,
          height: metrics.height * Double(names.count) + 2 * gap))
      var page = layout.theme.background
      page.alpha = 0.9
      canvas.fill(box, page)
      canvas.stroke(box, Stroke(layout.theme.foreground, width: 0.5 * layout.scale))
    }
    for (index, name) in names.enumerated() {
      let middle = area.top + 2 * gap + metrics.height * (Double(index) + 0.5)
      if index < shown {
        entries[index].drawSample(
          on: canvas, at: Point(x: right - sample / 2, y: middle), in: layout.frame)
      }
      canvas.text(name, at: Point(x: end, y: middle + metrics.middle), style: style)
    }
  }

  /// In rows above the frame, up to its right border or, where they are wider, beyond it.
  private func drawRows(_ entries: [any Mark]) {
    guard let key = layout.key else { return }
    let style = TextStyle(size: layout.textSize, color: layout.theme.foreground)
    let metrics = canvas.measure("0", style: style)
    let start = max(layout.area.left + layout.margin, layout.frame.rectangle.right - key.width)
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
        place.text,
        at: Point(x: left + key.sample, y: baseline),
        style: style)
    }
  }

  /// The width of a sample in a row, at scale 1.
  static let rowSample = 22.0
}
