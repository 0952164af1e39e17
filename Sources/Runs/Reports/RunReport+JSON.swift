import FileIO
import NN

extension RunReport {
  /// The report as an object: `task`, `data`, `network`, `training`, `held_out`, `test`, `folds`,
  /// `repeats`, `importance`, `worst_rows`. What was not asked for is null.
  public var json: JSON {
    .object([
      ("name", .string(name)), ("target", .string(targetName)),
      ("main_metric", .string(mainMetric.rawValue)),
      (
        "data",
        .object([
          ("lines", strings(dataLines)), ("columns", strings(columnLines)),
          ("training_rows", .number(Double(rows.training))),
          ("held_out_rows", .number(Double(rows.heldOut))),
        ])
      ),
      (
        "network",
        .object([
          ("words", .string(network)), ("parameters", .number(Double(parameterCount))),
          ("loss", .string(loss)), ("optimizer", .string(optimizer)),
          ("epochs", .number(Double(epochs.trained))),
          ("chosen_epoch", .number(Double(epochs.chosen))),
          ("chosen_by", JSON(chosenBy?.description)),
          ("stopped", JSON(stopReason)),
        ])
      ),
      ("training", training.json), ("held_out", heldOut?.json ?? .null),
      ("test", test?.json ?? .null), ("folds", spread(folds)), ("repeats", spread(repeats)),
      ("importance", importance?.json ?? .null),
      (
        "worst_rows",
        .array(
          worstRows.map {
            .object([
              ("line", $0.line.map { .number(Double($0)) } ?? .null),
              ("target", .string($0.target)), ("prediction", .string($0.prediction)),
              ("error", .number($0.error)),
            ])
          })
      ),
    ])
  }

  private func strings(_ lines: [String]) -> JSON { .array(lines.map { .string($0) }) }

  /// Several scores, and the mean and the spread of each metric.
  private func spread(_ scores: [Scores]?) -> JSON {
    guard let scores else { return .null }
    let spreads = Metric.fitting(task).map { ($0.key, ScoreSpread(scores, $0)) }
    return .object([
      ("mean", .object(spreads.map { ($0, JSON($1?.mean)) })),
      ("deviation", .object(spreads.map { ($0, JSON($1?.deviation)) })),
      ("scores", .array(scores.map(\.json))),
    ])
  }
}
