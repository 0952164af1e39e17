/// What the target column of a table holds.
public enum TargetKind: Equatable, Sendable {
  /// Numbers, within a range where there is one.
  case numbers(within: ClosedRange<Double>? = nil)
  /// Two classes, `names` in order or, where that is empty, those that the table has; they become the
  /// ends of the range `at`. A table whose first field is a number holds numbers within `within`, or within the
  /// same range where that is nil; if they are the two ends and nothing else, they are two classes too.
  case twoClasses(
    at: ClosedRange<Double>, within: ClosedRange<Double>? = nil, names: [String] = [])
  /// Classes, each any text or number, `names` in order or, where that is empty, those that the table
  /// has; they become a column of targets each (one-hot).
  case classes(names: [String] = [])
}
