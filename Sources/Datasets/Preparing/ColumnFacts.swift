/// What is known of a column after a look at its cells.
struct ColumnFacts: Equatable, Sendable {
  /// What is known of the values.
  enum Values: Equatable, Sendable {
    case numbers(NumberFacts)
    case words(WordFacts)
  }

  let kind: ColumnKind
  let missing: Int
  let values: Values
  /// Whether the column is an index by its name or its place too, rather than by its numbers alone.
  let isNamedIndex: Bool

  init(_ column: TableColumn, in table: Table) {
    let rows = column.values.count
    switch column.values {
    case .numbers(let numbers):
      let facts = NumberFacts(numbers)
      values = .numbers(facts)
      missing = facts.missing
      let isNamed =
        Self.indexNames.contains(column.name.lowercased())
        || (table.hasHeader && !column.isNamed && column.position == 1)
      isNamedIndex = isNamed && facts.isRunning
      if missing == rows {
        kind = .empty
      } else if facts.isConstant, missing == 0 {
        kind = .constant
      } else if facts.isRunning, rows > 2 || isNamed {
        kind = .index
      } else if Self.isIdentifier(column.name), facts.isWhole, missing == 0, facts.infinite == 0,
        Set(numbers).count == rows
      {
        kind = .identifier
      } else {
        kind = .number
      }
    case .words(let words):
      let facts = WordFacts(words)
      values = .words(facts)
      missing = facts.missing
      isNamedIndex = false
      kind = Self.kind(facts, rows: rows)
    }
  }

  private static func kind(_ facts: WordFacts, rows: Int) -> ColumnKind {
    if facts.missing == rows { return .empty }
    if facts.distinct == 1, facts.missing == 0 { return .constant }
    switch facts.reading {
    case .booleans: return .boolean
    case .dates, .almostDates: return .date
    case .numbers: return .number
    case .words: return facts.areNearlyAllDifferent ? .identifier : .words
    }
  }

  /// Names that people and programs give to a column that numbers the rows.
  private static let indexNames: Set<String> = [
    "id", "index", "idx", "unnamed: 0", "rownames", "rowname", "row", "row_id", "rowid", "no", "nr",
  ]

  private static func isIdentifier(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower == "id" || lower.hasSuffix("_id") || lower.hasSuffix(" id") || name.hasSuffix("Id")
  }
}
