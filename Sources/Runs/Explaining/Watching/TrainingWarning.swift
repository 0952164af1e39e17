/// Something that goes badly in a training, with what to do about it.
public struct TrainingWarning: Equatable, Sendable, CustomStringConvertible {
  /// What goes badly. Each kind is reported once in a run.
  public enum Kind: String, Sendable {
    /// A column has the same value in every row.
    case constantColumns = "constant_columns"
    /// A value is so far from the others that its scaled column tells nothing of these.
    case unusualValue = "unusual_value"
    /// Units whose slope is about 0 for every row learn nothing.
    case idleUnits = "idle_units"
    /// The cost is that of the best constant answer, and does not move.
    case stuckCost = "stuck_cost"
    /// The cost of the rows held out has been rising for long.
    case turnedValidation = "turned_validation"
    /// A class is never predicted.
    case unpredictedClasses = "unpredicted_classes"
  }

  /// What goes badly.
  public let kind: Kind
  /// The epoch after which it was seen; 0: before the first one.
  public let epoch: Int
  /// What was seen and what to do, in one line.
  public let message: String

  public var description: String { message }
}
