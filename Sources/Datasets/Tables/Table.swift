import FileIO

/// A table in memory, column by column, as it stands in a file: nothing is scaled, encoded or left
/// out.
public struct Table: Equatable, Sendable {
  /// A short name, which can name a folder: the file's name without its ending.
  public var name: String
  /// The file, as errors name it.
  public var file: String
  /// The columns in the order of the file.
  public var columns: [TableColumn]
  /// How many rows there are.
  public var rows: Int
  /// Whether the file names its columns.
  public var hasHeader: Bool
  /// What was assumed while reading, one line each, such as the separator.
  public var remarks: [String]
  /// The line of the file in which each row begins.
  public var lines: LineNumbers
  /// The cells that are no numbers in columns that were to be read as numbers, row by row: the first
  /// `mostFaults`, and then the first of each row.
  public var faults: [CellFault] = []
  /// How many such cells there are in all.
  public var faultCount = 0
  /// The columns of words that mostly hold numbers.
  public var mixedColumns: [MixedColumn] = []

  /// After how many faults only one of a row is kept.
  public static let mostFaults = 1000

  /// A table of the given parts. Precondition: every column has `rows` values.
  public init(
    name: String, file: String, columns: [TableColumn], rows: Int, hasHeader: Bool = true,
    remarks: [String] = [], lines: LineNumbers = LineNumbers()
  ) {
    for column in columns {
      require(column.values.count == rows, "column '\(column.name)' has another number of rows")
    }
    self.name = name
    self.file = file
    self.columns = columns
    self.rows = rows
    self.hasHeader = hasHeader
    self.remarks = remarks
    self.lines = lines
  }
}
