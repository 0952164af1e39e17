/// Collects what is wrong with a table.
struct Complaints {
  let table: Table
  private(set) var found: [PreparationError.Complaint] = []

  init(_ table: Table) { self.table = table }

  /// A complaint about the whole file.
  mutating func add(_ message: String) { found.append(PreparationError.Complaint(message)) }

  /// A complaint about a whole column.
  mutating func add(_ column: TableColumn, _ message: String) {
    found.append(
      PreparationError.Complaint(
        line: table.hasHeader ? max(1, table.lines.line(ofRow: 0) - 1) : nil,
        column: column.position, message))
  }

  /// A complaint about the cell of `column` in `row`, and further ones of the column.
  mutating func add(_ column: TableColumn, row: Int, _ message: String) {
    found.append(
      PreparationError.Complaint(
        line: table.lines.line(ofRow: row), column: column.position, message))
  }

  /// Throws everything found, if anything is.
  func check() throws(PreparationError) {
    if !found.isEmpty { throw PreparationError(file: table.file, complaints: found) }
  }

  /// Where the rows stand, for the tail of a message: ` (also in lines 4, 9 and 12 more)`.
  func others(_ rows: [Int]) -> String {
    guard rows.count > 1 else { return "" }
    let lines = rows.dropFirst().prefix(5).map { "\(table.lines.line(ofRow: $0))" }
    let rest = rows.count - 1 - lines.count
    return " (also in line\(rows.count == 2 ? "" : "s") \(lines.joined(separator: ", "))"
      + (rest > 0 ? " and \(rest) more)" : ")")
  }
}

extension Complaints {
  /// Complains about the infinite numbers of a column.
  mutating func addInfinite(_ facts: NumberFacts, of column: TableColumn) {
    guard let row = facts.firstInfinite else { return }
    let rest = facts.infinite > 1 ? ", as \((facts.infinite - 1).of("more cell")) of it" : ""
    add(
      column, row: row,
      "an infinite number in column \(column.name.quoted)\(rest); mend it or empty the cell")
  }

  /// Complains about the words with the given codes in a column that else holds something `expected`.
  mutating func addStrays(
    _ codes: [Int], of column: TableColumn, expected: String, advice: String? = nil
  ) {
    let words = column.values.words
    let strays = Set(codes.map(Int32.init))
    let rows = words.codes.indices.filter { strays.contains(words.codes[$0]) }
    guard let first = rows.first else { return }
    add(
      column, row: first,
      "\((words[first] ?? "").quoted) in column \(column.name.quoted) is no \(expected)"
        + "\(others(rows)); mend it, empty the cell, or "
        + (advice ?? "leave the column out with --ignore \(column.name)"))
  }
}
