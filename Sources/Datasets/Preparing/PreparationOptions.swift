/// What the user wants done with the columns of a table.
public struct PreparationOptions: Equatable, Sendable {
  /// Whether columns are encoded and scaled.
  public enum Style: String, CaseIterable, Sendable {
    /// Words become one-hot, dates their parts, gaps are filled, numbers are standardised.
    case standard
    /// Numbers are taken as they are; anything else is an error.
    case raw
  }

  /// What to do with missing cells of a feature.
  public enum Missing: String, CaseIterable, Sendable {
    /// The median for numbers and a category of its own for words, with an indicator column.
    case fill
    /// Rows with a missing cell are left out, and counted.
    case drop
    /// A missing cell is an error.
    case error
  }

  /// What the targets are.
  public enum Task: String, CaseIterable, Sendable {
    /// Classes if the target column holds words, booleans or few whole numbers; else numbers.
    case automatic = "auto"
    /// Classes.
    case classify
    /// Numbers.
    case regress
  }

  /// The target columns by name; empty: the last column. Several: numbers.
  public var targets: [String] = []
  /// The only columns to use as features, by name; nil: all but the targets.
  public var features: [String]?
  /// Columns that are not used, by name.
  public var ignored: [String] = []
  public var style = Style.standard
  public var missing = Missing.fill
  public var task = Task.automatic

  public init() {}
}
