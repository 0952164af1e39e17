/// A few evenly spaced rows of data, for a gradient check.
///
/// Each column is divided by its largest absolute value if that is above 1. A wrong gradient shows
/// with any data, and large numbers make differences inexact.
public struct GradientRows: Sendable {
  /// samples x features
  public let inputs: Matrix<Double>
  /// samples x outputs
  public let targets: Matrix<Double>

  private static let mostRows = 20

  /// Up to 20 of the rows of `inputs`, samples x features, and `targets`, samples x outputs, which are
  /// as the network takes them.
  public init(inputs: Matrix<Double>, targets: Matrix<Double>) {
    let count = min(Self.mostRows, inputs.rows)
    let rows = (0..<count).map { $0 * inputs.rows / count }
    self.inputs = Self.chosen(rows, of: inputs)
    self.targets = Self.chosen(rows, of: targets)
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
