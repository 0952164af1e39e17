import FileIO

/// Reads the numbers in a CSV file, row by row, in constant memory.
///
/// The header names the columns. Without a header they are called x1, x2, ...
public final class TableReader {
  /// The name that errors use: the path, or `standard input`.
  public var file: String { records.file }
  /// The names of all columns.
  public let columnNames: [String]
  /// Whether the file has a header.
  public let hasHeader: Bool
  /// The line of the present row, from 1.
  public var line: Int { records.line }

  private let records: RecordReader
  private var holdsRow: Bool
  private var selected: [Int]

  /// Opens the table at `path`; `-` is standard input.
  ///
  /// Throws `FileError`, and `TableError` if the file is empty or two columns have the same name.
  public init(path: String, header: HeaderMode = .automatic) throws {
    records = try RecordReader(path: path)
    let file = records.file
    guard try records.next() else {
      throw TableError(
        file: file, line: 1, message: "the file is empty; give a header and rows of numbers")
    }
    let first = records.fields
    hasHeader =
      switch header {
      case .present: true
      case .absent: false
      case .automatic: first.allSatisfy { Datasets.number($0) == nil && !$0.isEmpty }
      }
    columnNames =
      hasHeader
      ? first.enumerated().map { Self.name($1, column: $0) }
      : first.indices.map { "x\($0 + 1)" }
    for (index, name) in columnNames.enumerated() {
      guard let earlier = columnNames[..<index].firstIndex(of: name) else { continue }
      throw TableError(
        file: file, line: records.line, column: index + 1,
        message: "column '\(name)' has the name of column \(earlier + 1); rename one of them")
    }
    holdsRow = !hasHeader
    selected = Array(columnNames.indices)
  }

  /// The index of the column `name`; throws `TableError` if there is none.
  public func column(named name: String) throws(TableError) -> Int {
    guard let index = columnNames.firstIndex(of: name) else {
      throw TableError(
        file: file, line: 1,
        message: "there is no column '\(name)'; the columns are \(columnNames.quotedList)")
    }
    return index
  }

  /// Selects the columns that `nextRow` reads, in this order. Other columns need not hold numbers.
  public func select(_ indices: [Int]) { selected = indices }

  /// Sets `row` to the selected numbers of the next row; false after the last row.
  ///
  /// Throws `FileError`, and `TableError` if the row has too few or too many fields, or if a
  /// selected field is not a finite number.
  public func nextRow(into row: inout [Double]) throws -> Bool {
    if holdsRow { holdsRow = false } else if try !records.next() { return false }
    let fields = records.fields
    guard fields.count == columnNames.count else {
      throw TableError(
        file: file, line: line,
        message: """
          this row has \(fields.count) field\(fields.count == 1 ? "" : "s") and the \
          \(hasHeader ? "header" : "first row") \(columnNames.count); every row needs as many
          """)
    }
    row.removeAll(keepingCapacity: true)
    for index in selected { row.append(try number(index)) }
    return true
  }

  /// The field of the present row in the column at index `column`.
  func field(_ column: Int) -> Substring.UTF8View { records.fields[column] }

  /// The text in a column of the present row, without the blanks around it.
  func text(_ column: Int) -> String { String(Substring(trimmed(field(column)))) }

  /// The number in a column of the present row. The error, if it is not a number, ends in
  /// `alternative`. Throws `TableError`.
  func number(_ column: Int, orElse alternative: String? = nil) throws(TableError) -> Double {
    let field = field(column)
    guard let value = Datasets.number(field) else {
      let isFirst = !hasHeader && line == 1
      throw error(
        column,
        field.isEmpty
          ? "no number in column '\(columnNames[column])'; fill the gap or leave the row out"
          : """
          '\(Self.excerpt(Substring(field)))' in column '\(columnNames[column])' is not a number; \
          mend it\(isFirst ? " or, if the line is a header, say --header yes" : "")\
          \(alternative.map { ", or \($0)" } ?? "")
          """)
    }
    guard value.isFinite else {
      throw error(
        column,
        """
        '\(Self.excerpt(Substring(field)))' in column '\(columnNames[column])' is not a finite \
        number; mend it or leave the row out
        """)
    }
    return value
  }

  /// An error about the field in a column of the present row.
  func error(_ column: Int, _ message: String) -> TableError {
    TableError(file: file, line: line, column: column + 1, message: message)
  }

  private static func name(_ field: Substring.UTF8View, column: Int) -> String {
    let words = Substring(field).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? "x\(column + 1)" : words
  }

  /// The beginning of `text` on one line, for errors to quote.
  static func excerpt(_ text: some StringProtocol) -> String {
    let text = text.map { $0.isNewline ? " " : $0 }
    return String(text.prefix(40)) + (text.count > 40 ? "…" : "")
  }
}

extension [String] {
  /// The names in quotes, separated by commas; at most the first 20.
  var quotedList: String {
    prefix(20).map { "'\(TableReader.excerpt($0))'" }.joined(separator: ", ")
      + (count > 20 ? ", …" : "")
  }
}
