/// How much a score suffers when a column is shuffled, for each column.
///
/// L. Breiman, "Random forests", Machine Learning 45, 2001.
public struct ColumnImportances: Sendable {
  public var names: [String]
  /// How much the score suffers, and how far that differs between shuffles; empty: not known.
  public var drops: [Double]
  public var spreads: [Double]
  /// What is measured: `fall of accuracy`.
  public var label: String
  /// How it was measured: `accuracy 0.95 of 200 rows, ...`.
  public var remark: String

  public init(
    names: [String], drops: [Double], spreads: [Double], label: String, remark: String = ""
  ) {
    self.names = names
    self.drops = drops
    self.spreads = spreads
    self.label = label
    self.remark = remark
  }
}
