/// A column that is to be read, and as what.
public struct ColumnRequest: Equatable, Sendable {
  /// What a column is read as.
  public enum Form: Sendable {
    /// Numbers if every cell is a number or missing, else words.
    case automatic
    /// Numbers. A cell that is none is NaN, and one of the table's faults.
    case numbers
    /// Words, also where all are numbers.
    case words
    /// Words that stand as in the file: with blanks around them, and nothing is missing. For
    /// columns that are passed on.
    case text
  }

  /// The column's index in the file, from 0.
  public var index: Int
  /// What it is read as.
  public var form: Form

  /// The column at `index`, as `form`.
  public init(_ index: Int, as form: Form = .automatic) {
    self.index = index
    self.form = form
  }
}
