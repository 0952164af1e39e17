import NN

/// How a column of numbers becomes encoded columns: the number, and perhaps 1 where it is missing.
struct NumberEncoding: Equatable, Sendable {
  /// What stands for a missing number: the median of the training rows.
  var fill: Double
  /// Whether a column says where the number is missing.
  var hasIndicator: Bool
  /// The least and the greatest number of the table, also of rows that were held out.
  var least: Double
  var greatest: Double

  var width: Int { hasIndicator ? 2 : 1 }

  /// How far a number may be out of the range seen without being far outside: the range's width; of a
  /// single number its size, but at least 1.
  private var reach: Double {
    least < greatest ? greatest - least : max(abs(least), 1)
  }

  /// Learns from the numbers in `rows`, and the range from all.
  init(_ numbers: [Double], rows: [Int]) {
    var present: [Double] = []
    present.reserveCapacity(rows.count)
    for row in rows where numbers[row].isFinite { present.append(numbers[row]) }
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for number in numbers where number.isFinite {
      if number < least { least = number }
      if number > greatest { greatest = number }
    }
    fill = median(present) ?? 0
    hasIndicator = present.count < rows.count
    let isEmpty = least > greatest
    self.least = isEmpty ? 0 : least
    self.greatest = isEmpty ? 0 : greatest
  }

  init(fill: Double, hasIndicator: Bool, least: Double, greatest: Double) {
    self.fill = fill
    self.hasIndicator = hasIndicator
    self.least = least
    self.greatest = greatest
  }

  /// Fills the encoded columns from `first` on.
  func encode(_ column: TableColumn, at first: Int, in result: inout EncodedRows) {
    var filled = CellCounter()
    var outside = CellCounter()
    let (low, high) = (least - reach, greatest + reach)
    let width = result.width
    var place = first
    let numbers = column.values.numbers
    for row in result.rows {
      let number = numbers[row]
      if number.isFinite {
        result.elements[place] = number
        if number < low || number > high { outside.add(row) }
      } else if !number.isNaN {
        result.elements[place] = .nan
        let isWord = if case .words = column.values { true } else { false }
        result.noteFault(column, row: row, expected: isWord ? "number" : "finite number")
      } else if result.fillsGaps {
        result.elements[place] = fill
        if hasIndicator { result.elements[place + 1] = 1 }
        filled.add(row)
      } else {
        result.elements[place] = .nan
        result.noteGap(column, row: row)
      }
      place += width
    }
    result.notes.filled += filled.cells(of: column)
    result.notes.outside += outside.cells(of: column)
  }
}

extension ColumnValues {
  /// The values as numbers: NaN where missing, infinite where a word is no number.
  var numbers: [Double] {
    switch self {
    case .numbers(let numbers): return numbers
    case .words(let words):
      let values = words.distinct.indices.map { words.number($0) ?? .infinity }
      return words.codes.map { $0 < 0 ? .nan : values[Int($0)] }
    }
  }

  /// The values as numbers if each is one or missing, even where they are read as words.
  var asNumbers: ColumnValues {
    guard case .words(let words) = self, words.firstRowWithoutNumber == nil else { return self }
    return .numbers(numbers)
  }

  /// The values as words.
  var words: Words {
    switch self {
    case .numbers(let numbers): Words(numbers)
    case .words(let words): words
    }
  }

  /// Whether the cell in `row` holds nothing.
  func isMissing(_ row: Int) -> Bool {
    switch self {
    case .numbers(let numbers): numbers[row].isNaN
    case .words(let words): words.codes[row] < 0
    }
  }
}
