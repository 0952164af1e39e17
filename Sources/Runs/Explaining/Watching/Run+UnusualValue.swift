import Datasets
import NN

extension Run {
  /// The standardised size from which a value is looked at.
  private static var suspicious: Double { 8 }
  /// How many times the width of the usual range a value must be outside of it: skewed columns stay far
  /// below.
  private static var leastDistance: Double { 1000 }

  /// The warning about a value that is so far from all others that a column scaled by it tells nothing
  /// of the other rows, or that the rows held out judge nothing but it; nil: there is none, or columns
  /// are not scaled.
  var unusualValue: String? {
    guard recipe.preparation.style == .standard, data.preparation != nil else { return nil }
    var suspects = suspiciousRows((inputs, targets)).map { (rows.training[$0], $0, dataset) }
    if let heldOut, let heldOutBatch, !rows.heldOut.isEmpty {
      suspects += suspiciousRows(heldOutBatch).map { (rows.heldOut[$0], $0, heldOut) }
    }
    guard !suspects.isEmpty else { return nil }
    let usual = UsualValues(self)
    let found = suspects.compactMap { number, row, dataset in
      usual.mostUnusual(inRow: row, of: dataset).map { (row: number, value: $0) }
    }
    .filter { $0.value.distance >= Self.leastDistance }
    guard let worst = found.max(by: { $0.value.distance < $1.value.distance }) else { return nil }
    let (value, line) = (worst.value, data.table?.lines.line(ofRow: worst.row))
    let place = [
      line.map { "line \($0)" } ?? "row \(worst.row + 1)", value.position.map { "column \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
    let more = found.count > 1 ? " (and \(found.count - 1) more rows have such values)" : ""
    return """
      \(place): '\(value.column)' is \(value.value.text(digits: 6)), where \
      \(value.usual.lowerBound.text(digits: 3)) to \(value.usual.upperBound.text(digits: 3)) is usual\(more), beside \
      which the other rows count for nothing; mend it, or leave the row out
      """
  }

  /// The rows in which a scaled value is suspicious. Targets that are classes never are.
  private func suspiciousRows(_ batch: (inputs: Matrix<S>, targets: Matrix<S>)) -> [Int] {
    let found = Self.rows(of: batch.inputs) + Self.rows(of: batch.targets)
    return Set(found).sorted()
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  private static func rows(of matrix: Matrix<S>) -> [Int] {
    let limit = S(suspicious)
    return matrix.elements.withUnsafeBufferPointer { elements in
      elements.indices.filter { elements[$0].magnitude > limit }.map { $0 / matrix.columns }
    }
  }
}
