import Datasets
import NN

extension Run {
  /// The warning about columns that do not vary among the rows that it trains on; nil: all vary, or it is
  /// said elsewhere. The standard preparation leaves out columns that do not vary in the whole table.
  var constantColumns: String? {
    // A column that varies among other rows only is no fault of the table.
    if data.preparation != nil, recipe.preparation.style == .standard { return nil }
    let names: [String] = columns.filter { isConstant($0.inputs) }.map(\.name)
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    return """
      \(names.count == 1 ? "column" : "columns") \(shown)\(more) \(names.count == 1 ? "has" : "have") \
      the same value in every row that is trained on, which teaches nothing; leave \
      \(names.count == 1 ? "it" : "them") out with --ignore
      """
  }

  /// The columns of the table, or those of rows in memory, and their inputs.
  private var columns: [(name: String, inputs: Range<Int>)] {
    data.preparation?.sources
      ?? dataset.featureNames.enumerated().map { ($1, $0..<$0 + 1) }
  }

  private func isConstant(_ range: Range<Int>) -> Bool {
    range.allSatisfy { column in
      (1..<max(inputs.rows, 1)).allSatisfy { inputs[$0, column] == inputs[0, column] }
    }
  }
}
