import FileIO
import NN

extension PermutationImportance {
  /// A line about the measure, and a table with a line for each group, the most important first.
  public var text: String {
    let change = metric.largerIsBetter ? "loss" : "rise"
    var table = TextTable(["column", "\(change) of \(metric.rawValue)", "spread"])
    for entry in ranked {
      table.add([entry.name, entry.drop.text(decimals: 4), entry.spread?.text(decimals: 4) ?? "-"])
    }
    return "importance: \(remark)\n\(table.text)"
  }

  /// What was measured, in one line.
  public var remark: String {
    let some =
      rows < rowsGiven ? "\(rows) evenly spaced rows of \(rowsGiven)" : "\(rows) rows"
    return "\(metric.rawValue) \(value.metricText) on \(some), "
      + "and what shuffling a column does to it, the mean of \(repeats)"
  }

  /// The importance as an object.
  public var json: JSON {
    .object([
      ("metric", .string(metric.key)), ("value", JSON(value)), ("rows", JSON(rows)),
      ("rows_given", JSON(rowsGiven)), ("repeats", JSON(repeats)),
      (
        "columns",
        .array(
          ranked.map {
            .object([
              ("name", .string($0.name)), ("drop", JSON($0.drop)), ("spread", JSON($0.spread)),
            ])
          })
      ),
    ])
  }
}
