import FileIO
import NN

extension Preparation {
  /// The rows of `table` that training can use: the target is there and, if rows with missing cells
  /// are dropped, so are all features. In ascending order.
  ///
  /// Without the target columns no row is usable.
  public func usableRows(_ table: Table) -> [Int] {
    let targetColumns = targetNames.compactMap(table.column(named:))
    guard targetColumns.count == targetNames.count else { return [] }
    var needed = targetColumns
    if missing == .drop { needed += features.compactMap { table.column(named: $0.name) } }
    return table.rows(with: needed)
  }

  /// The features of `rows` (nil: all) as numbers, in their order. Columns are found by name.
  ///
  /// Throws `PreparationError` if a column is not there.
  public func inputs(
    _ table: Table, rows: [Int]? = nil
  ) throws(PreparationError) -> PreparedInputs {
    var complaints = Complaints(table)
    var names: Set<String> = []
    for column in table.columns { names.insert(column.name) }
    for feature in features where !names.contains(feature.name) {
      complaints.add(unknownColumn(feature.name, in: table))
    }
    try complaints.check()
    let rows = rows ?? Array(0..<table.rows)
    let result = encoded(table, rows: rows)
    return PreparedInputs(
      matrix: Matrix(rows: rows.count, columns: result.width, elements: result.elements),
      notes: result.notes)
  }

  /// The targets of `rows` (nil: all): rows x 1 with the index of the class, or rows x numbers in
  /// the table's units. NaN where the target is missing, unknown or no number.
  public func targets(_ table: Table, rows: [Int]? = nil) -> Matrix<Double> {
    let rows = rows ?? Array(0..<table.rows)
    let width = target.width
    var elements = [Double](repeating: .nan, count: rows.count * width)
    for (index, name) in targetNames.enumerated() {
      guard let column = table.column(named: name) else { continue }
      switch target {
      case .classes(let classes):
        elements = TargetPreparation.indices(column.values, classes: classes, rows: rows)
      case .numbers:
        let numbers = column.values.numbers
        for (place, row) in rows.enumerated() where numbers[row].isFinite {
          elements[place * width + index] = numbers[row]
        }
      }
    }
    return Matrix(rows: rows.count, columns: width, elements: elements)
  }

  /// What is wrong with the targets of `rows` (nil: all): classes that training has not seen, and
  /// cells that are no numbers. Missing cells are not noted.
  public func targetNotes(_ table: Table, rows: [Int]? = nil) -> PreparationNotes {
    let rows = rows ?? Array(0..<table.rows)
    var notes = EncodedRows(rows: rows, width: 0, fillsGaps: true)
    for column in targetNames.compactMap(table.column(named:)) {
      switch target {
      case .classes(let names):
        let encoding = CategoryEncoding(
          categories: names, hasOther: false, hasMissing: false, ignoresCase: false)
        var result = EncodedRows(rows: rows, width: encoding.width, fillsGaps: true)
        encoding.encode(column, at: 0, in: &result)
        notes.notes.unseen = result.notes.unseen
      case .numbers:
        let numbers = column.values.numbers
        for row in rows where numbers[row].isInfinite {
          notes.noteFault(column, row: row, expected: "finite number")
        }
      }
    }
    return notes.notes
  }

  /// The encoded columns of the columns that the table has; 0 for others.
  func encoded(_ table: Table, rows: [Int]) -> EncodedRows {
    require(
      rows.allSatisfy { (0..<table.rows).contains($0) },
      "a row number is outside of the table's \(table.rows) rows")
    var places: [String: Int] = [:]
    for (index, column) in table.columns.enumerated() where places[column.name] == nil {
      places[column.name] = index
    }
    var result = EncodedRows(
      rows: rows, width: inputWidth, fillsGaps: style == .standard && missing != .error)
    var first = 0
    for feature in features {
      if let index = places[feature.name] {
        feature.encoding.encode(table.columns[index], at: first, in: &result)
      }
      first += feature.encoding.width
    }
    return result
  }
}

extension Table {
  /// The rows in which none of the given columns is missing, in ascending order.
  func rows(with columns: [TableColumn]) -> [Int] {
    var isThere = [Bool](repeating: true, count: rows)
    for column in columns {
      switch column.values {
      case .numbers(let numbers):
        for (row, number) in numbers.enumerated() where number.isNaN { isThere[row] = false }
      case .words(let words):
        for (row, code) in words.codes.enumerated() where code < 0 { isThere[row] = false }
      }
    }
    return isThere.indices.filter { isThere[$0] }
  }
}
