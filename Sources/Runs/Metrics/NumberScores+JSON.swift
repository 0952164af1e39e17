import FileIO
import NN

extension NumberScores {
  /// Everything in the scores as an object; what has no value is null.
  public var json: JSON {
    .object(
      [("kind", .string("numbers")), ("rows", JSON(rows))]
        + Metric.fitting(.number).map { ($0.key, JSON(value(of: $0))) } + [
          ("mean_alone_r2", JSON(trivialR2)),
          ("better_than_trivial", isBetterThanTrivial.map { .boolean($0) } ?? .null),
          ("targets", .array(targets.map(\.json))),
        ])
  }
}

extension TargetScore {
  fileprivate var json: JSON {
    .object([
      ("name", name.isEmpty ? .null : .string(name)), ("unit", unit.map { .string($0) } ?? .null),
      ("r2", JSON(r2)), ("rmse", JSON(rmse)), ("mae", JSON(mae)), ("mean", JSON(mean)),
      ("deviation", JSON(deviation)), ("mean_alone", JSON(trivialAnswer)),
      ("mean_alone_r2", JSON(trivialR2)), ("mean_alone_rmse", JSON(trivialRMSE)),
      ("least_output", JSON(outputs?.lowerBound)), ("largest_output", JSON(outputs?.upperBound)),
    ])
  }
}
