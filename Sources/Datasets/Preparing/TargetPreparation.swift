/// What the targets of a table are.
public enum TargetPreparation: Equatable, Sendable {
  /// One of these classes: sorted by number if all are numbers, no before yes, else by code points.
  case classes([String])
  /// A number for each of the named columns.
  case numbers([String])

  /// How many target numbers a row has: one for classes, the class's index.
  public var width: Int {
    switch self {
    case .classes: 1
    case .numbers(let names): names.count
    }
  }

  /// The names of the classes; empty for numbers.
  public var classNames: [String] {
    if case .classes(let names) = self { names } else { [] }
  }

  /// How many classes a target may have.
  public static let mostClasses = 1000

  /// For each row of `rows` the index of its class; NaN where it is missing or none of the classes.
  static func indices(_ values: ColumnValues, classes: [String], rows: [Int]) -> [Double] {
    let places = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1.key, Double($0)) })
    let words = values.words
    let indices = words.distinct.indices.map { places[words.key($0)] ?? .nan }
    return rows.map { words.codes[$0] < 0 ? .nan : indices[Int(words.codes[$0])] }
  }
}
