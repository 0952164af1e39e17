/// How far a network's output is from its target: the number that training makes small.
public protocol Loss: Sendable, CustomStringConvertible {
  /// This part's share in the cost of a batch, and its gradient.
  ///
  /// output, target: width x samples, of a batch of `batchSize` samples in all. The shares of a
  /// batch's parts add up to its cost. Sets `gradient`, where there is one, to the derivative of
  /// the cost with respect to the output.
  func evaluate<S: Scalar>(
    output: MatrixView<S>, target: MatrixView<S>, batchSize: Int,
    gradient: MutableMatrixView<S>?
  ) -> Double
}

extension Loss {
  /// The cost of a batch: samples x width.
  public func value<S: Scalar>(_ output: Matrix<S>, _ target: Matrix<S>) -> Double {
    evaluateBlocks(output, target, takeGradient: nil)
  }

  /// The derivative of the cost of a batch with respect to each element of the output.
  public func gradient<S: Scalar>(_ output: Matrix<S>, _ target: Matrix<S>) -> Matrix<S> {
    var gradient = output
    _ = evaluateBlocks(output, target) { rows, block in
      gradient.assign(rows: rows, transposing: block)
    }
    return gradient
  }

  /// The cost of a batch, and its gradient where somebody takes it: block by block, as in training,
  /// since long sums in single precision would lose digits.
  private func evaluateBlocks<S: Scalar>(
    _ output: Matrix<S>, _ target: Matrix<S>,
    takeGradient: ((Range<Int>, MatrixView<S>) -> Void)?
  ) -> Double {
    precondition(
      output.rows == target.rows && output.columns == target.columns,
      "output \(output.rows) x \(output.columns), target \(target.rows) x \(target.columns)")
    let most = min(output.rows, BatchPlan.blockSamples)
    let buffer = AlignedBuffer<S>(count: 3 * most * output.columns)
    var value = 0.0
    BatchPlan.forEachBlock(of: 0..<output.rows) { rows in
      func block(_ index: Int) -> MutableMatrixView<S> {
        MutableMatrixView(
          buffer.base + index * most * output.columns, rows: output.columns, columns: rows.count,
          rowStride: rows.count)
      }
      block(0).assignTransposed(rows: rows, of: output)
      block(1).assignTransposed(rows: rows, of: target)
      value += evaluate(
        output: block(0).view, target: block(1).view, batchSize: output.rows,
        gradient: takeGradient == nil ? nil : block(2))
      takeGradient?(rows, block(2).view)
    }
    return value
  }
}
