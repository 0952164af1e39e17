/// A column of words of which more than half are numbers, such as a column of numbers with a typing
/// error.
public struct MixedColumn: Equatable, Sendable {
  /// The index of the column in the table's `columns`.
  public var column: Int
  /// How many cells are numbers.
  public var numbers: Int
  /// How many cells are neither numbers nor missing.
  public var words: Int
  /// The first of these cells, at most `mostExamples`.
  public var examples: [CellFault]

  /// How many examples are kept of a column.
  public static let mostExamples = 5

  /// A mixed column of the given parts.
  public init(column: Int, numbers: Int, words: Int, examples: [CellFault]) {
    self.column = column
    self.numbers = numbers
    self.words = words
    self.examples = examples
  }
}
