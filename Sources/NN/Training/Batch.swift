/// The rows of a table of inputs and one of targets that a training step uses.
struct Batch<S: Scalar> {
  /// samples x features.
  let inputs: MatrixView<S>
  let targets: MatrixView<S>
  /// The rows in the order of the batch; nil: all.
  let rows: UnsafeBufferPointer<Int>?

  /// Calls `body` with a batch of these tables, which lasts no longer than the call.
  @inline(__always)
  static func with<Result>(
    _ inputs: Matrix<S>, _ targets: Matrix<S>, rows: ArraySlice<Int>?, _ body: (Batch) -> Result
  ) -> Result {
    inputs.withView { inputs in
      targets.withView { targets in
        guard let rows else { return body(Batch(inputs: inputs, targets: targets, rows: nil)) }
        return rows.withUnsafeBufferPointer {
          body(Batch(inputs: inputs, targets: targets, rows: $0))
        }
      }
    }
  }

  /// How many samples the batch has.
  var samples: Int { rows?.count ?? inputs.rows }

  /// Sets two blocks, of features x samples, to the batch's samples in `range`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func load(
    _ range: Range<Int>, inputs inputBlock: MutableMatrixView<S>,
    targets targetBlock: MutableMatrixView<S>
  ) {
    guard let rows else {
      inputBlock.assignTransposed(inputs.rows(range))
      targetBlock.assignTransposed(targets.rows(range))
      return
    }
    let chosen = UnsafeBufferPointer(rebasing: rows[range])
    inputBlock.assignTransposed(rows: chosen, of: inputs)
    targetBlock.assignTransposed(rows: chosen, of: targets)
  }
}
