/// A cell that does not hold what its column needs.
public struct CellFault: Equatable, Sendable {
  /// The row of the table, from 0.
  public var row: Int
  /// The index of the column in the table's `columns`.
  public var column: Int
  /// The beginning of what the cell holds.
  public var text: String

  /// A fault of the given parts.
  public init(row: Int, column: Int, text: String) {
    self.row = row
    self.column = column
    self.text = text
  }
}
