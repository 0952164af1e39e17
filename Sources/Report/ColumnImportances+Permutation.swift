import NNPlot
import Runs

extension ColumnImportances {
  /// What shuffling the columns of a table did, the most important first, for a figure.
  public init(_ importance: PermutationImportance) {
    let ranked = importance.ranked
    let metric = importance.metric
    self.init(
      names: ranked.map(\.name), drops: ranked.map(\.drop),
      spreads: ranked.compactMap(\.spread),
      label: "\(metric.largerIsBetter ? "fall" : "rise") of \(metric.rawValue)",
      remark: "\(Self.value(importance)) on \(Self.rows(importance)); "
        + "mean and standard deviation of \(importance.repeats) shuffles of each column")
  }

  /// The metric and its value: a share of rows as a percentage.
  private static func value(_ importance: PermutationImportance) -> String {
    let isShare = [.accuracy, .balancedAccuracy].contains(importance.metric)
    let value = isShare ? shareText(importance.value) : costText(importance.value)
    return "\(importance.metric.rawValue) \(value)"
  }

  private static func rows(_ importance: PermutationImportance) -> String {
    let (used, given) = (importance.rows, importance.rowsGiven)
    if used < given { return "\(used) evenly spaced rows of \(given)" }
    return "\(used) \(used == 1 ? "row" : "rows")"
  }
}
