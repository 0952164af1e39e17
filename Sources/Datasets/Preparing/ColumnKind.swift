/// What the cells of a column are.
public enum ColumnKind: String, CaseIterable, Sendable {
  /// Numbers.
  case number
  /// One of two words such as true and false, yes and no.
  case boolean
  /// Words, of which some repeat.
  case words
  /// Dates, times or both.
  case date
  /// A number that runs through the rows, such as the index that pandas writes.
  case index
  /// Something that names a row, as nearly every row has another one.
  case identifier
  /// No cell holds anything.
  case empty
  /// Every cell holds the same.
  case constant
}
