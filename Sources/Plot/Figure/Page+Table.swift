extension Figure {
  /// The numbers that the figure shows: its `table`, or else the points, lines, bars and cells of its marks,
  /// in which the column `series` says which of several a row is from: its name in the key, or its number
  /// in the order of drawing. nil: there are none.
  public var shownTable: FigureTable? {
    if let table { return table() }
    let axes = TableAxes(x: xAxis, y: yAxis)
    var all = marks.map { ($0.label, $0.table(axes)) }
    if let strip {
      let axes = TableAxes(x: xAxis, y: strip.yAxis)
      all += strip.marks.map { ($0.label, $0.table(axes)) }
    }
    let shown = all.enumerated().compactMap { index, entry in
      entry.1.map { (name: entry.0 ?? "\(index + 1)", table: $0) }
    }
    guard shown.count > 1 else { return shown.first?.table }
    return FigureTable.stacked(shown, as: "series")
  }
}

extension Page {
  /// The numbers that the page shows: its `table`, or else those of its figures. Of several the column
  /// `panel` says which of them a row is from: its title, or its number row by row. nil: there are none.
  public var shownTable: FigureTable? {
    if let table { return table() }
    var shown: [(name: String, table: FigureTable)] = []
    for (index, panel) in rows.joined().enumerated() {
      let (title, table) =
        switch panel {
        case .figure(let figure): (figure.title, figure.shownTable)
        case .page(let page): (page.title, page.shownTable)
        }
      guard let table else { continue }
      let number = "panel \(index + 1)"
      let isTaken = shown.contains { $0.name == title }
      shown.append((title.isEmpty ? number : isTaken ? "\(title), \(number)" : title, table))
    }
    guard rows.joined().count > 1 else { return shown.first?.table }
    return shown.isEmpty ? nil : FigureTable.stacked(shown, as: "panel")
  }
}
