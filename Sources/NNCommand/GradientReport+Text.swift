import FileIO
import NN
import NNPlot

extension GradientReport {
  /// The report as a table with aligned columns, one line for each tensor.
  var table: String {
    let header = [
      "tensor", "checked", "wrong", "at kinks", "abs error", "rel error", "worst at", "analytic",
      "numeric", "result",
    ]
    let rows =
      [header]
      + entries.map { entry in
        [
          entry.name, "\(entry.checked) of \(entry.count)",
          "\(max(entry.wrong, entry.wrongInTraining))", "\(entry.atKinks)",
          costText(entry.largestAbsoluteError), costText(entry.largestRelativeError),
          "\(entry.worstIndex)",
          costText(entry.worstAnalytic), costText(entry.worstNumeric),
          entry.passed ? "pass" : "FAIL",
        ]
      }
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        // Names are aligned to the left, numbers to the right.
        return column == 0 || column == row.count - 1
          ? row[column] + padding : padding + row[column]
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
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
