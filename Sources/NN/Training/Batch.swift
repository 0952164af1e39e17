/// The rows of a table of inputs and one of targets that a training step uses.
struct Batch<S: Scalar> {
  let inputs: Matrix<S>
  let targets: Matrix<S>
  /// The rows in the order of the batch; nil: all.
  let rows: ArraySlice<Int>?

  /// Sets two blocks, of features x samples, to the batch's samples in `range`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func load(
    _ range: Range<Int>, inputs inputBlock: MutableMatrixView<S>,
    targets targetBlock: MutableMatrixView<S>
  ) {
    guard let rows else {
      inputBlock.assignTransposed(rows: range, of: inputs)
      targetBlock.assignTransposed(rows: range, of: targets)
      return
    }
    let chosen = rows[rows.startIndex + range.lowerBound..<rows.startIndex + range.upperBound]
    inputBlock.assignTransposed(rows: chosen, of: inputs)
    targetBlock.assignTransposed(rows: chosen, of: targets)
  }
}
