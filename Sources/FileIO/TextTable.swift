/// Rows of cells as text in aligned columns.
///
///     var table = TextTable(["column", "mean"])
///     table.add(["bill", "43.9"])
///     print(table.text, terminator: "")
///
/// The first column stands to the left, the others to the right.
public struct TextTable {
  private var rows: [[String]]
  private let leftColumns: Set<Int>

  /// How wide a cell may be, in a terminal's cells.
  private static let widest = 24

  /// A table with the given header, whose `leftColumns` stand to the left.
  public init(_ header: [String], leftColumns: Set<Int> = [0]) {
    rows = [header]
    self.leftColumns = leftColumns
  }

  /// Adds a row of as many cells.
  public mutating func add(_ row: [String]) { rows.append(row) }

  /// A line for each row, each ending in a line feed.
  public var text: String {
    let cells = rows.map { $0.map(Self.cell) }
    let widths = (cells.first ?? []).indices.map { column in
      cells.map { $0[column].cells }.max() ?? 0
    }
    return cells.map { row in
      let line = row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].cells)
        return leftColumns.contains(column) ? row[column] + padding : padding + row[column]
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  /// The text as it is shown: on one line, and not too long.
  private static func cell(_ text: String) -> String {
    let text = text.printable
    return text.cells <= widest ? text : text.prefix(cells: widest - 1) + "…"
  }
}
