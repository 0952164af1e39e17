/// What the target column of a table holds.
public enum TargetKind: Equatable, Sendable {
  /// Numbers, within a range where there is one.
  case numbers(within: ClosedRange<Double>? = nil)
  /// Two classes, `names` in order or, where that is empty, those that the table has; they become the
  /// ends of the range. A table whose first field is a number then holds numbers within the range.
  case twoClasses(at: ClosedRange<Double>, names: [String] = [])
  /// Classes, each any text or number, `names` in order or, where that is empty, those that the table
  /// has; they become a column of targets each (one-hot).
  case classes(names: [String] = [])
}
