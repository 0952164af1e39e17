import FileIO

/// Brings columns to a mean of 0 and a deviation of 1: z = (x - mean) / deviation.
///
/// It is computed in double precision, so that large numbers that differ little, such as times in
/// seconds, keep their differences.
public struct Scaling: Equatable, Sendable {
  /// What is subtracted from each column.
  public var means: [Double]
  /// What each column is then divided by: above 0.
  public var deviations: [Double]

  /// A scaling with the given means and deviations. Precondition: there are as many, and deviations
  /// are above 0.
  public init(means: [Double], deviations: [Double]) {
    require(
      means.count == deviations.count && deviations.allSatisfy { $0 > 0 },
      "\(means.count) means and \(deviations.count) deviations")
    self.means = means
    self.deviations = deviations
  }

  /// The scaling that changes none of `width` columns.
  public static func identity(_ width: Int) -> Scaling {
    Scaling(
      means: [Double](repeating: 0, count: width), deviations: [Double](repeating: 1, count: width))
  }

  /// Whether it changes nothing.
  public var isIdentity: Bool {
    means.allSatisfy { $0 == 0 } && deviations.allSatisfy { $0 == 1 }
  }

  /// The scaled rows: rows x columns. Precondition: `matrix` has as many columns.
  @specialized(where S == Float)
  @specialized(where S == Double)
  public func scaled<S: Scalar>(_ matrix: Matrix<Double>, as type: S.Type = S.self) -> Matrix<S> {
    require(matrix.columns == means.count, "\(matrix.columns) columns, \(means.count) means")
    let columns = matrix.columns
    let elements = [S](unsafeUninitializedCapacity: matrix.elements.count) { result, count in
      matrix.elements.withUnsafeBufferPointer { elements in
        means.withUnsafeBufferPointer { means in
          deviations.withUnsafeBufferPointer { deviations in
            for row in 0..<matrix.rows {
              for column in 0..<columns {
                let place = row * columns + column
                result[place] = S((elements[place] - means[column]) / deviations[column])
              }
            }
          }
        }
      }
      count = matrix.elements.count
    }
    return Matrix(rows: matrix.rows, columns: columns, elements: elements)
  }

  /// The rows before they were scaled. Precondition: `matrix` has as many columns.
  public func unscaled<S: Scalar>(_ matrix: Matrix<S>) -> Matrix<Double> {
    require(matrix.columns == means.count, "\(matrix.columns) columns, \(means.count) means")
    var result = Matrix<Double>(matrix)
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns {
        result[row, column] = result[row, column] * deviations[column] + means[column]
      }
    }
    return result
  }
}
