/// The kind of targets in a table's target column.
public enum TargetKind: Equatable, Sendable {
  /// Numbers, which must be within a range if one is given.
  case numbers(within: ClosedRange<Double>? = nil)
  /// Two classes: `names`, in this order, or if that is empty those of the table. Their targets are
  /// the ends of `at`, the lower one for the first class.
  ///
  /// If `names` is empty and the table's first target is a number, the column holds numbers
  /// instead: within `within`, or within `at` if that is nil. Numbers that are just the two ends of
  /// `at` count as two classes as well.
  case twoClasses(
    at: ClosedRange<Double>, within: ClosedRange<Double>? = nil, names: [String] = [])
  /// Classes, each a text or a number: `names`, in this order, or if that is empty those of the
  /// table. Each becomes a column of one-hot targets.
  case classes(names: [String] = [])
}
