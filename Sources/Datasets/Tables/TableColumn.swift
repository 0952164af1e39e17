/// A column of a table.
public struct TableColumn: Equatable, Sendable {
  /// Its name: that of the header, or x1, x2, ... by its position.
  public var name: String
  /// Its position in the file, from 1.
  public var position: Int
  /// Whether the file gives it this name, rather than none.
  public var isNamed: Bool
  /// Its values.
  public var values: ColumnValues

  /// A column of the given parts.
  public init(name: String, position: Int, isNamed: Bool = true, values: ColumnValues) {
    self.name = name
    self.position = position
    self.isNamed = isNamed
    self.values = values
  }
}

/// The values of a column.
public enum ColumnValues: Equatable, Sendable {
  /// Every value is a number or missing (NaN). Infinities are numbers here.
  case numbers([Double])
  /// At least one value is neither a number nor missing.
  case words(Words)

  /// How many values there are.
  public var count: Int {
    switch self {
    case .numbers(let numbers): numbers.count
    case .words(let words): words.codes.count
    }
  }
}

/// The values of a column of words: for each row the index of its word.
public struct Words: Equatable, Sendable {
  /// The index in `distinct` of each row's word; -1: missing.
  public var codes: [Int32]
  /// The words that occur, in the order of their first row, without blanks around them. Two spellings
  /// of one number, such as 1 and 1.0, are one word: the shortest spelling; but 007 and 7 are two.
  public var distinct: [String]
  /// Whether numbers among the words have a decimal comma, and a word such as 2.000 is none.
  public var hasDecimalCommas: Bool

  /// Words of the given parts. Precondition: each code is -1 or an index of `distinct`.
  public init(codes: [Int32], distinct: [String], hasDecimalCommas: Bool = false) {
    self.codes = codes
    self.hasDecimalCommas = hasDecimalCommas
    self.distinct = distinct
  }

  /// The word of row `row`; nil: missing.
  public subscript(row: Int) -> String? {
    codes[row] < 0 ? nil : distinct[Int(codes[row])]
  }
}
