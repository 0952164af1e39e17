/// How the cells of a column become numbers.
enum ColumnEncoding: Equatable, Sendable {
  case number(NumberEncoding)
  case categories(CategoryEncoding)
  case date(DateEncoding)

  /// How many encoded columns there are.
  var width: Int {
    switch self {
    case .number(let encoding): encoding.width
    case .categories(let encoding): encoding.width
    case .date(let encoding): encoding.width
    }
  }

  /// For each encoded column, whether it is brought to a mean of 0 and a deviation of 1.
  var isScaled: [Bool] {
    var flags = [Bool](repeating: false, count: width)
    switch self {
    case .number: flags[0] = true
    case .categories: break
    case .date(let encoding): if encoding.parts.first == .days { flags[0] = true }
    }
    return flags
  }

  /// The names of the encoded columns of the column `column`.
  func names(_ column: String) -> [String] {
    switch self {
    case .number(let encoding): [column] + (encoding.hasIndicator ? ["\(column) missing"] : [])
    case .categories(let encoding): encoding.names(column)
    case .date(let encoding): encoding.names(column)
    }
  }

  /// The same encoded columns and ranges, with medians of the given rows.
  func refitted(_ values: ColumnValues, rows: [Int]) -> ColumnEncoding {
    switch self {
    case .number(let encoding):
      var result = NumberEncoding(values.numbers, rows: rows)
      result.hasIndicator = encoding.hasIndicator
      (result.least, result.greatest) = (encoding.least, encoding.greatest)
      return .number(result)
    case .categories: return self
    case .date(let encoding): return .date(encoding.refitted(values.words, rows: rows))
    }
  }

  /// Fills the encoded columns from `first` on.
  func encode(_ column: TableColumn, at first: Int, in result: inout EncodedRows) {
    switch self {
    case .number(let encoding): encoding.encode(column, at: first, in: &result)
    case .categories(let encoding): encoding.encode(column, at: first, in: &result)
    case .date(let encoding): encoding.encode(column, at: first, in: &result)
    }
  }
}

/// A column of the table that is used as a feature.
struct FeatureColumn: Equatable, Sendable {
  /// Its name.
  var name: String
  /// How it becomes numbers.
  var encoding: ColumnEncoding
}
