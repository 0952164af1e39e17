/// Rows of encoded columns while they are filled, column by column.
struct EncodedRows {
  /// The rows of the table, in the order of the result.
  let rows: [Int]
  /// How many encoded columns there are.
  let width: Int
  /// Whether missing cells are filled; else they are faults.
  let fillsGaps: Bool
  /// Rows x encoded columns.
  var elements: [Double]
  var notes = PreparationNotes()

  init(rows: [Int], width: Int, fillsGaps: Bool) {
    self.rows = rows
    self.width = width
    self.fillsGaps = fillsGaps
    elements = [Double](repeating: 0, count: rows.count * width)
  }

  /// Notes that a cell is missing and cannot be filled.
  mutating func noteGap(_ column: TableColumn, row: Int) {
    noteFault(
      column, row: row,
      "no value in column \(column.name.quoted); fill the gap or leave the row out")
  }

  /// Notes that a cell holds nothing that its column may hold.
  mutating func noteFault(_ column: TableColumn, row: Int, expected: String) {
    let text: String
    switch column.values {
    case .numbers(let numbers): text = numbers[row].shortest
    case .words(let words): text = words[row] ?? ""
    }
    noteFault(
      column, row: row,
      "\(text.quoted) in column \(column.name.quoted) is no \(expected); mend it or empty the cell")
  }

  private mutating func noteFault(_ column: TableColumn, row: Int, _ message: String) {
    notes.faults.append(
      PreparationNotes.Fault(
        column: column.name, position: column.position, row: row, message: message))
  }
}

/// Counts cells of one column.
struct CellCounter {
  private var count = 0
  private var first = 0

  @inline(__always)
  mutating func add(_ row: Int) {
    if count == 0 { first = row }
    count += 1
  }

  /// The cells counted, for the notes; none if there are none.
  func cells(of column: TableColumn) -> [PreparationNotes.Cells] {
    count == 0 ? [] : [PreparationNotes.Cells(column: column.name, count: count, row: first)]
  }
}
