extension Page {
  /// Draws the page over the whole of `canvas`, which is white.
  public func draw(on canvas: any Canvas) {
    let area = Rectangle(left: 0, top: 0, width: canvas.size.width, height: canvas.size.height)
    if theme.background != .white { canvas.fill(Path(area), theme.background) }
    for part in parts(on: canvas) { part.draw(on: canvas) }
  }

  /// What is drawn of a page, in order.
  enum Part {
    case heading([PlacedText])
    case key(PageKey)
    case colorBar(PageColorBar)
    case figure(Figure, Layout)

    func draw(on canvas: any Canvas) {
      switch self {
      case .heading(let texts):
        for text in texts { canvas.text(text.text, at: text.point, style: text.style) }
      case .key(let key): key.draw(on: canvas)
      case .colorBar(let bar): bar.draw(on: canvas)
      case .figure(let figure, let layout): figure.draw(on: canvas, layout)
      }
    }
  }

  /// The parts of the page over the whole of `canvas`.
  func parts(on canvas: any Canvas) -> [Part] {
    parts(
      on: canvas,
      in: Rectangle(left: 0, top: 0, width: canvas.size.width, height: canvas.size.height),
      canvas.spacing ?? Spacing(canvas.size))
  }

  private func parts(
    on canvas: any Canvas, in area: Rectangle, _ spacing: Spacing
  ) -> [Part] {
    if hasKeyAbove { return withKey(on: canvas, in: area, spacing) }
    return parts(PageHeading(self, on: canvas, in: area, spacing), on: canvas, in: area, spacing)
  }

  /// The parts with the key below the title rather than above figures.
  private func withKey(
    on canvas: any Canvas, in area: Rectangle, _ spacing: Spacing
  ) -> [Part] {
    let entries = figures.filter { $0.keyPlace == .above }.flatMap(\.marks)
      .filter { $0.label != nil }
    var page = mapped { figure in
      var figure = figure
      if figure.keyPlace == .above { figure.keyPlace = .none }
      return figure
    }
    page.hasKeyAbove = false
    let heading = PageHeading(self, entries, on: canvas, in: area, spacing)
    return page.parts(heading, on: canvas, in: area, spacing)
  }

  private func parts(
    _ heading: PageHeading, on canvas: any Canvas, in area: Rectangle, _ spacing: Spacing
  ) -> [Part] {
    let places = places(below: heading.bottom, in: area, spacing)
    let inner = rows.joined().count > 1 ? spacing.forPanels(of: rows) : spacing
    let first =
      zip(rows, places).map { row, places in
        zip(row, places).map { panel, place -> Layout? in
          guard case .figure(let figure) = panel else { return nil }
          return Layout(figure, on: canvas, in: place, inner)
        }
      }
    var layouts = aligned(first, on: canvas, inner)
    // Names that turned upwards in narrower frames take room that the others of the row leave too.
    if layouts.joined().map({ $0?.xNamesRunUpwards })
      != first.joined().map({ $0?.xNamesRunUpwards })
    {
      layouts = aligned(layouts, on: canvas, inner)
    }
    let left = layouts.first?.first.flatMap { $0?.frame.rectangle.left } ?? area.left
    var parts = [
      Part.heading(
        heading.texts(
          on: canvas, fromLeft: hasLeftTitle ? max(left, area.left + spacing.margin) : nil))
    ]
    if let key = heading.key { parts.append(.key(key)) }
    if let bar = heading.colorBar(on: canvas) { parts.append(.colorBar(bar)) }
    for (row, panels) in rows.enumerated() {
      for (column, panel) in panels.enumerated() {
        switch panel {
        case .figure(let figure):
          if let layout = layouts[row][column] { parts.append(.figure(figure, layout)) }
        case .page(let page): parts += page.parts(on: canvas, in: places[row][column], inner)
        }
      }
    }
    return parts
  }

  /// The panels' places: rows by the heights that their figures want, columns of equal widths.
  private func places(
    below top: Double, in area: Rectangle, _ spacing: Spacing
  ) -> [[Rectangle]] {
    let heights = rows.map { row in
      row.map { panel -> Double in
        switch panel {
        case .figure(let figure): figure.relativeHeight
        case .page(let page): page.relativeHeight
        }
      }.max() ?? 1
    }
    let sum = heights.reduce(0, +)
    func edge(_ coordinate: Double, _ cell: Double?) -> Double {
      cell.map { (coordinate / $0).rounded() * $0 } ?? coordinate
    }
    var y = top
    return rows.indices.map { row in
      let share = heights.prefix(row + 1).reduce(0, +) / sum
      let bottom = edge(top + (area.bottom - top) * share, spacing.cell?.height)
      defer { y = bottom }
      let count = Double(hasEqualColumns ? rows.map(\.count).max() ?? 1 : rows[row].count)
      return rows[row].indices.map { column in
        let ends = [column, column + 1].map {
          edge(area.left + area.width * Double($0) / count, spacing.cell?.width)
        }
        // Without margins, texts of neighbours would touch.
        let gap = spacing.margin == 0 && column + 1 < rows[row].count ? spacing.cell?.width ?? 0 : 0
        return Rectangle(
          left: ends[0], top: y, width: max(ends[1] - ends[0] - gap, 1), height: bottom - y)
      }
    }
  }

  /// The layouts with frames that begin and end at the same places in a row and, where all rows are
  /// equally long, in a column; else only the outer edges are aligned.
  private func aligned(
    _ layouts: [[Layout?]], on canvas: any Canvas, _ spacing: Spacing
  ) -> [[Layout?]] {
    guard layouts.joined().count > 1 else { return layouts }
    let isGrid = hasEqualColumns || Set(rows.map(\.count)).count == 1
    return layouts.enumerated().map { row, panels in
      panels.enumerated().map { column, layout in
        guard let layout, case .figure(let figure) = rows[row][column] else { return nil }
        let beside = panels.compactMap { $0?.insets }
        let isFirst = column == 0
        let isLast = column == panels.count - 1 && !hasEqualColumns
        func insets(_ column: Int?) -> [Insets] {
          layouts.compactMap { row in
            let index = column ?? row.count - 1
            return row.indices.contains(index) ? row[index]?.insets : nil
          }
        }
        var least = layout.insets
        if isGrid || isFirst { least.left = insets(column).map(\.left).max() ?? 0 }
        if isGrid || isLast {
          least.right = insets(isGrid ? column : nil).map(\.right).max() ?? 0
        }
        // Frames whose shape is fixed keep it, so they do not set the others' heights.
        if figure.ratio == nil {
          least.top = beside.map(\.top).max() ?? 0
          least.bottom = beside.map(\.bottom).max() ?? 0
        } else {
          least = Insets()
        }
        return Layout(figure, on: canvas, in: layout.area, spacing, least: least)
      }
    }
  }
}

extension Spacing {
  /// The spacing of panels that share a page: the more, the smaller their texts, within what can be read.
  fileprivate func forPanels(of rows: [[Page.Panel]]) -> Spacing {
    guard cell == nil else { return self }
    let columns = rows.map(\.count).max() ?? 1
    let count = Double(max(columns, rows.count))
    // The fourth root of the count of equal panels: areas shrink faster than what is written in them.
    let factor = max(1 / count.squareRoot(), 0.7)
    let smaller = max(scale * factor, min(scale, 0.62))
    var spacing = self
    spacing.scale = smaller
    spacing.margin *= smaller / scale
    spacing.gap *= smaller / scale
    return spacing
  }
}
