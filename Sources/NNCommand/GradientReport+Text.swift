import FileIO
import NN
import NNPlot

extension GradientReport {
  /// The report as a table with aligned columns, one line for each tensor.
  var table: String {
    var table = TextTable(
      [
        "tensor", "checked", "wrong", "at kinks", "abs error", "rel error", "worst at", "analytic",
        "numeric", "result",
      ], leftColumns: [0, 9])
    for entry in entries {
      table.add([
        entry.name, "\(entry.checked) of \(entry.count)",
        "\(max(entry.wrong, entry.wrongInTraining))", "\(entry.atKinks)",
        costText(entry.largestAbsoluteError), costText(entry.largestRelativeError),
        "\(entry.worstIndex)", costText(entry.worstAnalytic), costText(entry.worstNumeric),
        entry.passed ? "pass" : "FAIL",
      ])
    }
    return table.text
  }

  /// The report as JSON.
  var json: JSON {
    .object([
      ("passed", .boolean(passed)),
      (
        "entries",
        .array(
          entries.map { entry in
            .object([
              ("name", .string(entry.name)),
              ("dimensions", .array(entry.dimensions.map { .number(Double($0)) })),
              ("checked", .number(Double(entry.checked))),
              ("count", .number(Double(entry.count))),
              ("wrong", .number(Double(entry.wrong))),
              ("at_kinks", .number(Double(entry.atKinks))),
              ("wrong_in_training", .number(Double(entry.wrongInTraining))),
              ("largest_absolute_error", .number(entry.largestAbsoluteError)),
              ("largest_relative_error", .number(entry.largestRelativeError)),
              ("worst_index", .array(entry.worstIndex.map { .number(Double($0)) })),
              ("worst_analytic", .number(entry.worstAnalytic)),
              ("worst_numeric", .number(entry.worstNumeric)),
              ("passed", .boolean(entry.passed)),
            ])
          })
      ),
    ])
  }
}
