/// How the rows of a table are predicted.
public struct PredictionOptions: Equatable, Sendable {
  /// The columns of the table that are written before the predictions.
  public enum Kept: Equatable, Sendable {
    /// None.
    case none
    /// All.
    case all
    /// These, by name.
    case named([String])
  }

  /// The columns that are passed on.
  public var kept = Kept.none
  /// How predictions are written.
  public var form = PredictionForm.csv
  /// Whether what the training has not seen is an error: other categories, values far outside, missing
  /// cells.
  public var isStrict = false
  /// Whether rows that cannot be predicted are left out, and counted, instead of an error.
  public var skipsBadRows = false
  /// Whether the lines go to a terminal, which would obey escape sequences in names and cells: they are
  /// made printable then. Files and pipes get them as they are.
  public var isShown = false

  /// CSV with nothing passed on.
  public init() {}
}
