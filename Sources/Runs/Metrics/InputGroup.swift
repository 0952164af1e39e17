/// Columns of a network's inputs that belong together, such as those of one column of words.
public struct InputGroup: Equatable, Sendable {
  /// The name of what they stand for: the column of the table.
  public let name: String
  /// The numbers of the columns.
  public let columns: [Int]

  /// A group called `name`.
  public init(_ name: String, columns: [Int]) {
    self.name = name
    self.columns = columns
  }
}
