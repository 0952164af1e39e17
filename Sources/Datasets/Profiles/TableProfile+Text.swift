import FileIO

extension TableProfile {
  /// The profile for people: a line for each column, aligned, then the classes and what to do.
  public var text: String {
    var lines = ["\(file): \(rows.of("row")), \(columns.count.of("column"))".printable]
    let cells = [["column", "kind", "missing", "distinct", "values", ""]] + columns.map(cells)
    let widths = (0..<5).map { place in cells.map { $0[place].cells }.max() ?? 0 }
    for row in cells {
      var line = ""
      for (place, cell) in row.enumerated() {
        let isNumber = place == 2 || place == 3
        let blanks = place < 5 ? String(repeating: " ", count: widths[place] - cell.cells) : ""
        line += isNumber ? blanks + cell : cell + blanks
        if place < 5 { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return (lines + remarks + complaints).joined(separator: "\n") + "\n"
  }

  private func cells(_ column: ColumnProfile) -> [String] {
    let notes =
      (column.isTarget ? ["target"] : []) + (column.isUnnamed ? ["unnamed in the header"] : [])
      + column.findings.map(\.description)
      + (column.advice.map { [$0] } ?? [])
    return [
      column.name.excerpt.printable, column.kind.rawValue, "\(column.missing)",
      "\(column.distinct)", column.values.printable, notes.joined(separator: "; ").printable,
    ]
  }
}

extension ColumnProfile {
  /// What the values are, in a few words: a range, or the commonest words with their counts.
  public var values: String {
    if let dates { return "\(dates.lowerBound) to \(dates.upperBound)" }
    if let numbers {
      guard numbers.least < numbers.greatest else { return numbers.least.brief }
      return "\(rangeText(numbers.least, numbers.greatest)), mean \(numbers.mean.brief)"
    }
    if kind == .identifier { return commonest.first.map { "such as \($0.value.excerpt)" } ?? "" }
    let listed = commonest.prefix(Self.mostWords).map { "\($0.value.excerpt) \($0.count)" }
    return listed.joined(separator: ", ") + (distinct > listed.count ? ", …" : "")
  }
}
