import Datasets
import NN

extension Run {
  /// How many of the worst rows are reported.
  private static var mostWorstRows: Int { 10 }

  /// The rows that are predicted worst, the worst first, given the `outputs` in natural units for the
  /// rows that are held out or, without those, for all.
  func worstRows(_ outputs: Matrix<Double>) -> [RunReport.WorstRow] {
    let judged = judged
    let outputs = task.readable(outputs)
    let errors = (0..<judged.inputs.rows).map { row in
      error(outputs, judged.targets, row: row)
    }
    // Among equal errors the first row comes first.
    let worst = errors.indices.sorted { (-errors[$0], $0) < (-errors[$1], $1) }
      .prefix(Self.mostWorstRows).filter { errors[$0] > 0 }
    return worst.map { row in
      RunReport.WorstRow(
        line: line(ofJudged: row), target: words(judged.targets, row: row, isTarget: true),
        prediction: words(outputs, row: row, isTarget: false), error: errors[row])
    }
  }

  /// Targets and predictions for a picture, given the same outputs; empty if the target is not one
  /// number.
  func predictions(_ outputs: Matrix<Double>) -> (targets: [Double], outputs: [Double]) {
    guard case .number = task else { return ([], []) }
    let count = min(outputs.rows, 10_000)
    let chosen = (0..<count).map { $0 * outputs.rows / count }
    return (judged.targets.picking(chosen).elements, outputs.picking(chosen).elements)
  }

  private func error(_ outputs: Matrix<Double>, _ targets: Matrix<Double>, row: Int) -> Double {
    switch task {
    case .classes: return 1 - outputs[row, task.targetClass(targets, row: row)]
    case .number, .twoClasses, .numbers:
      return (0..<outputs.columns).reduce(0) {
        max($0, abs(outputs[row, $1] - targets[row, $1]))
      }
    }
  }

  private func words(_ values: Matrix<Double>, row: Int, isTarget: Bool) -> String {
    guard !task.classNames.isEmpty else {
      return (0..<values.columns).map { "\(values[row, $0])" }.joined(separator: ", ")
    }
    let index = task.targetClass(values, row: row)
    let name = task.classNames[index]
    guard !isTarget, let probability = probability(values, row: row, ofClass: index) else {
      return name
    }
    return "\(name) (\((probability * 1000).rounded() / 10) %)"
  }

  /// The probability of a class; nil if outputs are none.
  private func probability(_ values: Matrix<Double>, row: Int, ofClass index: Int) -> Double? {
    switch task {
    case .classes: values[row, index]
    case .twoClasses where task.givesProbability:
      index == 1 ? values[row, 0] : 1 - values[row, 0]
    default: nil
    }
  }

  /// The line in the table's file of a row that is judged; nil: it is of no table.
  private func line(ofJudged row: Int) -> Int? {
    if case .file = recipe.validation { return nil }
    let numbers = heldOut == nil ? rows.training : rows.heldOut
    return data.table?.lines.line(ofRow: numbers[row])
  }
}
