import CKernels

/// The softmax of each row of logits z, the probabilities p of the classes: p = exp(z) / Σ exp(z).
/// Logits and probabilities are samples x classes.
public func softmax<S: Scalar>(_ logits: Matrix<S>) -> Matrix<S> {
  var result = logits
  let (rows, columns) = (logits.rows, logits.columns)
  // The inner loop takes blocks of classes x samples.
  let buffer = AlignedBuffer<S>(count: columns * min(rows, Blocks.samples))
  Blocks.forEach(of: 0..<rows) { samples in
    let block = MutableMatrixView(
      buffer.base, rows: columns, columns: samples.count, rowStride: samples.count)
    block.assignTransposed(rows: samples, of: logits)
    S.loops.pointee.softmax(
      columns, samples.count, block.base, block.rowStride, block.base, block.rowStride)
    result.assign(rows: samples, transposing: block.view)
  }
  return result
}
