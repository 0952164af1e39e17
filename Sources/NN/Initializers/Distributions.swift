/// Sets each element, row by row, to a number from the normal distribution with mean 0 and the
/// given variance.
func fill<S: Scalar>(
  _ matrix: MutableMatrixView<S>, normal variance: Double, using generator: inout RandomGenerator
) {
  let deviation = variance.squareRoot()
  for row in 0..<matrix.rows {
    for column in 0..<matrix.columns {
      matrix[row, column] = S(deviation * generator.normal())
    }
  }
}

/// Sets each element, row by row, to a number from the uniform distribution between -bound and
/// bound.
func fill<S: Scalar>(
  _ matrix: MutableMatrixView<S>, uniform bound: Double, using generator: inout RandomGenerator
) {
  for row in 0..<matrix.rows {
    for column in 0..<matrix.columns {
      matrix[row, column] = S(bound * (2 * generator.uniform() - 1))
    }
  }
}
