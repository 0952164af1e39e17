import Plot

/// The histories of one training or several as panels, one a quantity: the cost first, then shares such as
/// the accuracy, then what else their files hold.
///
/// Numbers of the rows held out stand beside those trained on. Of one training these have another colour, of
/// several each has one colour and what is held out is dashed.
public struct HistoryPanels: Sendable {
  private let histories: [History]
  private let groups: [Group]
  private let style: PictureStyle

  /// What stands in one panel.
  private struct Group {
    var quantities: [HistoryQuantity]
    /// Whether only the column `column` is drawn, and not what belongs to it.
    var column: String?
  }

  /// The panels of what `histories` hold of `shown`, each the name of a column or of a quantity; empty: of all
  /// columns.
  public init(_ histories: [History], shown: [String] = [], style: PictureStyle = PictureStyle()) {
    self.histories = histories
    self.style = style
    var all: [HistoryQuantity] = []
    for history in histories {
      for column in history.columns where column.values.contains(where: { !$0.isNaN }) {
        let quantity = HistoryQuantity(column: column.name)
        if !all.contains(where: quantity.isSameQuantity) { all.append(quantity) }
      }
    }
    guard shown.isEmpty else {
      groups = shown.compactMap { name in Self.group(named: name, of: histories) }
      missing = shown.first { Self.group(named: $0, of: histories) == nil }
      return
    }
    missing = nil
    func rank(_ quantity: HistoryQuantity) -> Int {
      switch quantity.kind {
      case .cost: ["cost", "loss"].contains(quantity.name) ? 0 : 2
      case .share: 1
      case .other: 3
      case .size: 4
      }
    }
    let ranked = all.indices.sorted { (rank(all[$0]), $0) < (rank(all[$1]), $1) }.map { all[$0] }
    // Shares have one axis; those of several trainings would be too many lines for one frame.
    let shares = ranked.filter { rank($0) == 1 }
    let together = histories.count == 1 && (2...Self.mostShares).contains(shares.count)
    groups = ranked.compactMap { quantity in
      guard together, rank(quantity) == 1 else { return Group(quantities: [quantity]) }
      return quantity == shares[0] ? Group(quantities: shares) : nil
    }
  }

  /// The first of the names to be shown that no history has; nil: all are there.
  public let missing: String?

  /// The most shares in one frame.
  private static let mostShares = 5
  /// The factor from which on the axis of a quantity that is not known is logarithmic.
  private static let unknownFactor = 1000.0

  /// The quantities in words, a panel each: `cost`, `accuracy`.
  public var names: [String] { groups.map(title) }

  /// The page with the first panels, at most `most`. Its title says which are left out, and what was assumed of
  /// the files; a file is named where there are several.
  public func page(most: Int = .max) -> Page {
    var seen: Set<String> = []
    let shown = groups.prefix(max(most, 1)).map { panel($0, &seen).drawn }
    // What is needed to read the lines comes first.
    var remarks = dashRemarks
    for remark in shown.flatMap(\.remarks) where !remarks.contains(remark) {
      remarks.append(remark)
    }
    for history in histories {
      remarks += history.remarks.map { histories.count == 1 ? $0 : "\(history.name): \($0)" }
    }
    let left = groups.dropFirst(shown.count).flatMap(\.quantities).map(\.name)
    if !left.isEmpty { remarks.append("no room for \(left.joined(separator: ", "))") }
    let subtitle = remarks.joined(separator: "; ")
    if shown.count == 1 {
      var figure = shown[0].figure
      figure.subtitle = subtitle
      figure.table = { [self] in table(most: most) }
      return Page(figure)
    }
    let title = histories.count > 1 ? "\(histories.count) trainings" : "training"
    var page = Page(
      title: "\(title) over \(counted)s", figures: Self.grid(shown.map(\.figure)),
      theme: style.theme)
    page.subtitle = subtitle
    page.table = { [self] in table(most: most) }
    return page
  }

  /// The numbers of the first panels, at most `most`: what is counted, and each column; of several histories
  /// the column `history` says which of them a row is from.
  private func table(most: Int) -> FigureTable {
    let tables = histories.map { history in
      let shown = groups.prefix(max(most, 1)).flatMap { columns(of: history, in: $0).map(\.0) }
      let table = FigureTable(
        [FigureTable.Column(history.counted, numbers: history.epochs)]
          + shown.map { column in
            FigureTable.Column(
              column.name, column.values.map { $0.isNaN ? .none : .number($0) })
          })
      return (name: history.name, table: table)
    }
    return tables.count == 1 ? tables[0].table : FigureTable.stacked(tables, as: "history")
  }

  /// What dashes and dots mean.
  private var dashRemarks: [String] {
    let groups = histories.count > 1 ? groups : groups.filter { $0.quantities.count > 1 }
    let rows = groups.flatMap { group in
      histories.flatMap { columns(of: $0, in: group).map(\.1.rows) }
    }
    return [
      rows.contains(.validation) ? "dashed: validation" : nil,
      rows.contains(.test) ? "dotted: test" : nil,
    ].compactMap { $0 }
  }

  /// The panels in rows below each other, and in columns where there are many; what does not fill a row is
  /// the first one, which is the largest. Only the lowest panels name what is counted.
  private static func grid(_ figures: [Figure]) -> [[Figure]] {
    let columns = figures.count < 4 ? 1 : figures.count < 9 ? 2 : 3
    let first = (figures.count - 1) % columns + 1
    var rows = [Array(figures.prefix(first))]
    for start in stride(from: first, to: figures.count, by: columns) {
      rows.append(Array(figures[start..<start + columns]))
    }
    for row in rows.indices {
      for column in rows[row].indices {
        rows[row][column].title = ""
        if row == 0, rows.count > 1 { rows[row][column].relativeHeight = 1.4 }
        if row < rows.count - 1 { rows[row][column].xAxis.label = "" }
      }
    }
    return rows
  }

  /// The panel of `group`. A line whose look the key of an earlier panel explains is not in its key again.
  private func panel(_ group: Group, _ seen: inout Set<String>) -> HistoryPanel {
    var entries: [HistoryPanel.Entry] = []
    for (place, history) in histories.enumerated() {
      let columns = columns(of: history, in: group)
      for (column, quantity) in columns {
        let index = group.quantities.firstIndex(where: quantity.isSameQuantity) ?? 0
        let isAlone = histories.count == 1 && group.quantities.count == 1
        let line = histories.count > 1 ? place : isAlone ? Self.order(quantity.rows) : index
        // Dashes are explained below the title.
        let isFirst =
          columns.first { $0.1.isSameQuantity(as: quantity) }?.0.name == column.name
        let label =
          isAlone
          ? quantity.rows.rawValue
          : isFirst ? (histories.count > 1 ? history.name : quantity.name) : nil
        entries.append(
          HistoryPanel.Entry(
            name: name(history, quantity, group), label: label,
            course: HistoryCourse(
              epochs: history.epochs, values: column.values, starts: history.starts),
            color: style.color(ofLine: line), dash: isAlone ? [] : Self.dash(quantity.rows)))
      }
    }
    if entries.count == 1, histories.count == 1 { entries[0].label = nil }
    for index in entries.indices {
      guard let label = entries[index].label, !seen.insert(label).inserted else { continue }
      entries[index].label = nil
    }
    let kinds = Set(group.quantities.map(\.kind))
    let name = title(group)
    return HistoryPanel(
      title: "\(name) over \(counted)s", counted: counted, name: name,
      logarithmicFactor: kinds.contains(.share)
        ? nil : kinds.contains(.other) ? Self.unknownFactor : HistoryPicture.logarithmicFactor,
      epochs: histories.flatMap(\.epochs), entries: entries, style: style)
  }

  /// What remarks call a line.
  private func name(
    _ history: History, _ quantity: HistoryQuantity, _ group: Group
  ) -> String {
    var words = histories.count > 1 ? [history.name] : []
    if quantity.rows != .training { words.append(quantity.rows.rawValue) }
    if groups.count > 1 || group.quantities.count > 1 || !words.isEmpty {
      words.append(quantity.name)
    }
    return words.joined(separator: " ")
  }

  /// The columns of `history` that belong to `group`: those trained on, held out and tested.
  private func columns(
    of history: History, in group: Group
  ) -> [(History.Column, HistoryQuantity)] {
    let all = history.columns.map { ($0, HistoryQuantity(column: $0.name)) }
      .filter { column, quantity in
        group.column.map { $0 == column.name }
          ?? group.quantities.contains(where: quantity.isSameQuantity)
      }
    func rank(_ quantity: HistoryQuantity) -> (Int, Int) {
      (group.quantities.firstIndex(where: quantity.isSameQuantity) ?? 0, Self.order(quantity.rows))
    }
    return all.enumerated().sorted { one, other in
      let ranks = (rank(one.element.1), rank(other.element.1))
      return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : one.offset < other.offset
    }.map(\.element)
  }

  private static func dash(_ rows: HistoryQuantity.Rows) -> [Double] {
    switch rows {
    case .training: []
    case .validation: [6, 3]
    case .test: [1.5, 2]
    }
  }

  private static func order(_ rows: HistoryQuantity.Rows) -> Int {
    switch rows {
    case .training: 0
    case .validation: 1
    case .test: 2
    }
  }

  /// What the histories count: `step` if any of them does.
  private var counted: String {
    let all = histories.map(\.counted)
    return all.contains("step") ? "step" : all.contains("epoch") ? "epoch" : "row"
  }

  private func title(_ group: Group) -> String {
    if let column = group.column {
      let quantity = HistoryQuantity(column: column)
      return quantity.rows == .training
        ? quantity.name : "\(quantity.rows.rawValue) \(quantity.name)"
    }
    return group.quantities.count > 1 ? "share" : group.quantities[0].name
  }

  /// The group that someone means by `name`: the quantity of that name with all its rows, or the one column
  /// of that name; nil: there is none.
  private static func group(named name: String, of histories: [History]) -> Group? {
    let wanted = HistoryQuantity(column: name)
    let columns = histories.flatMap(\.columns)
      .filter { $0.values.contains { !$0.isNaN } }
    if wanted.rows != .training, columns.contains(where: { $0.name == name }) {
      return Group(quantities: [wanted], column: name)
    }
    let found = columns.map { HistoryQuantity(column: $0.name) }.first(where: wanted.isSameQuantity)
    return found.map { Group(quantities: [$0]) }
  }
}
