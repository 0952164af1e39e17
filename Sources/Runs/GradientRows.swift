import Datasets
import NN

/// A few rows of data for a gradient check, evenly spaced.
///
/// Each column is divided by its largest size where that is above 1: a gradient is right or wrong
/// whatever the data, and numbers far from 1 make its differences inexact.
struct GradientRows {
  let inputs: Matrix<Double>
  let targets: Matrix<Double>

  private static let mostRows = 20

  init(_ dataset: Dataset) {
    let count = min(Self.mostRows, dataset.inputs.rows)
    let rows = (0..<count).map { $0 * dataset.inputs.rows / count }
    inputs = Self.chosen(rows, of: dataset.inputs)
    targets = Self.chosen(rows, of: dataset.targets)
  }

  private static func chosen(_ rows: [Int], of matrix: Matrix<Double>) -> Matrix<Double> {
    var chosen = Matrix<Double>(rows: rows.count, columns: matrix.columns)
    for column in 0..<matrix.columns {
      let largest = rows.reduce(1) { max($0, abs(matrix[$1, column])) }
      for (index, row) in rows.enumerated() {
        chosen[index, column] = matrix[row, column] / largest
      }
    }
    return chosen
  }
}
