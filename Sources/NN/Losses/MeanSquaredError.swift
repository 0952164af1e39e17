/// The mean, over all elements of a batch, of the squared difference between output and target.
///
///     cost = Σ (y - t)² / N      ∂y = 2 (y - t) / N      with N = samples x width
public struct MeanSquaredError: Loss {
  /// The loss.
  public init() {}

  public var description: String { "mse" }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func evaluate<S: Scalar>(
    output: MatrixView<S>, target: MatrixView<S>, batchSize: Int,
    gradient: MutableMatrixView<S>?
  ) -> Double {
    let elements = Double(batchSize * output.rows)
    var sum = 0.0
    for row in 0..<output.rows {
      sum += Double(
        S.squaredError(
          output.columns, output.base + row * output.rowStride,
          target.base + row * target.rowStride, scale: S(2 / elements),
          gradient.map { $0.base + row * $0.rowStride }))
    }
    return sum / elements
  }
}
