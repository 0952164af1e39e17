import FileIO

extension Loss {
  /// The cost of a batch. output, target: samples x width; weights: one for each sample, by default
  /// all equal. Precondition: the shapes fit.
  public func value<S: Scalar>(
    output: Matrix<S>, target: Matrix<S>, weights: [S]? = nil
  ) -> Double {
    evaluateBlocks(output, target, weights, takeGradient: nil)
  }

  /// The derivative of the cost of a batch with respect to each element of the output: samples x
  /// width. The arguments are those of `value`.
  public func gradient<S: Scalar>(
    output: Matrix<S>, target: Matrix<S>, weights: [S]? = nil
  ) -> Matrix<S> {
    var gradient = output
    _ = evaluateBlocks(output, target, weights) { rows, block in
      gradient.assign(rows: rows, transposing: block)
    }
    return gradient
  }

  /// The cost of a batch, and its gradient if it is wanted. Goes block by block, as in training,
  /// since long sums in single precision would lose digits.
  private func evaluateBlocks<S: Scalar>(
    _ output: Matrix<S>, _ target: Matrix<S>, _ weights: [S]?,
    takeGradient: ((Range<Int>, MatrixView<S>) -> Void)?
  ) -> Double {
    require(
      output.rows == target.rows && output.columns == target.columns,
      "output \(output.rows) x \(output.columns), target \(target.rows) x \(target.columns)")
    if let weights {
      require(weights.count == output.rows, "\(weights.count) weights for \(output.rows) samples")
    }
    let (width, most) = (output.columns, min(output.rows, Blocks.samples))
    let buffer = AlignedBuffer<S>(count: most * (3 * width + 1))
    func forEachPart(batchWeight: Double, _ body: (Range<Int>, LossPart<S>) -> Void) {
      Blocks.forEach(of: 0..<output.rows) { rows in
        func block(_ index: Int, rows height: Int) -> MutableMatrixView<S> {
          MutableMatrixView(
            buffer.base + index * most * width, rows: height, columns: rows.count,
            rowStride: rows.count)
        }
        block(0, rows: width).assignTransposed(rows: rows, of: output)
        block(1, rows: width).assignTransposed(rows: rows, of: target)
        let weightBlock = block(3, rows: 1)
        if let weights {
          for (column, row) in rows.enumerated() { weightBlock[0, column] = weights[row] }
        }
        body(
          rows,
          LossPart(
            output: block(0, rows: width).view, target: block(1, rows: width).view,
            sampleWeights: weights == nil ? nil : weightBlock.view, batchWeight: batchWeight,
            gradient: takeGradient == nil ? nil : block(2, rows: width)))
      }
    }
    var total = 0.0
    forEachPart(batchWeight: 1) { _, part in total += weight(of: part) }
    var value = 0.0
    // Rows of weight 0 cost 0, and not 0 / 0.
    forEachPart(batchWeight: total == 0 ? 1 : total) { rows, part in
      value += evaluate(part)
      if let gradient = part.gradient { takeGradient?(rows, gradient.view) }
    }
    return value
  }
}
