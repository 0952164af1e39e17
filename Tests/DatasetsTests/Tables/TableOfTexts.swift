import Datasets

extension Table {
  /// A table of cells as a reader makes it: a column of numbers where all cells are numbers or
  /// missing, which is `""`; else of words.
  init(_ columns: KeyValuePairs<String, [String]>, hasHeader: Bool = true) {
    let made = columns.enumerated().map { index, column in
      TableColumn(
        name: column.key.isEmpty ? "x\(index + 1)" : column.key, position: index + 1,
        isNamed: !column.key.isEmpty && hasHeader, values: ColumnValues(column.value))
    }
    self.init(
      name: "t", file: "t.csv", columns: made, rows: columns.first?.value.count ?? 0,
      hasHeader: hasHeader)
  }
}

extension ColumnValues {
  fileprivate init(_ cells: [String]) {
    let numbers = cells.map { $0.isEmpty ? Double.nan : Double($0) }
    if numbers.allSatisfy({ $0 != nil }) {
      self = .numbers(numbers.compactMap { $0 })
      return
    }
    var words = Words(codes: [], distinct: [])
    for cell in cells {
      if cell.isEmpty {
        words.codes.append(-1)
        continue
      }
      if !words.distinct.contains(cell) { words.distinct.append(cell) }
      words.codes.append(Int32(words.distinct.firstIndex(of: cell) ?? 0))
    }
    self = .words(words)
  }
}

extension [String] {
  /// The texts of whole numbers.
  static func numbers(_ numbers: some Sequence<Int>) -> [String] { numbers.map { "\($0)" } }

  /// This many cells that take turns through these.
  static func turns(_ count: Int, _ cells: String...) -> [String] {
    (0..<count).map { cells[$0 % cells.count] }
  }
}
