import FileIO

/// Rows of cells as text in aligned columns: the first column to the left, the others to the right.
struct TextTable {
  private var rows: [[String]]

  /// The most characters of a cell that are shown.
  private static let widest = 24

  /// A table with the given header.
  init(_ header: [String]) { rows = [header] }

  /// Adds a row of as many cells.
  mutating func add(_ row: [String]) { rows.append(row) }

  /// A line for each row, each ending in a line feed.
  var text: String {
    let cells = rows.map { $0.map(Self.cell) }
    let widths = (cells.first ?? []).indices.map { column in
      cells.map { $0[column].count }.max() ?? 0
    }
    return cells.map { row in
      let line = row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + padding : padding + row[column]
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  /// The text as it is shown: on one line, and not too long.
  private static func cell(_ text: String) -> String {
    let text = text.printable
    return text.count <= widest ? text : text.prefix(widest - 1) + "…"
  }
}
