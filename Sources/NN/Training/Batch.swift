import CKernels
import FileIO

/// The rows of the inputs and the targets that a training step uses.
struct Batch<S: Scalar> {
  /// All rows of the inputs: samples x features.
  let inputs: MatrixView<S>
  /// All rows of the targets: samples x output width.
  let targets: MatrixView<S>
  /// The weight of each of these rows; nil: all weigh 1.
  let weights: UnsafePointer<S>?
  /// The numbers of the batch's rows, in its order; nil: all rows.
  let rows: UnsafeBufferPointer<Int>?

  /// Calls `body` with a batch of these rows. It is valid only during the call.
  @inline(__always)
  static func with<Result>(
    _ inputs: Matrix<S>, _ targets: Matrix<S>, weights: [S]?, rows: ArraySlice<Int>?,
    _ body: (Batch) -> Result
  ) -> Result {
    if let weights {
      require(weights.count == inputs.rows, "\(weights.count) weights for \(inputs.rows) rows")
    }
    return inputs.withView { inputs in
      targets.withView { targets in
        func with(_ weights: UnsafePointer<S>?) -> Result {
          guard let rows else {
            return body(Batch(inputs: inputs, targets: targets, weights: weights, rows: nil))
          }
          return rows.withUnsafeBufferPointer {
            body(Batch(inputs: inputs, targets: targets, weights: weights, rows: $0))
          }
        }
        guard let weights else { return with(nil) }
        return weights.withUnsafeBufferPointer { with($0.baseAddress) }
      }
    }
  }

  /// How many samples the batch has.
  var samples: Int { rows?.count ?? inputs.rows }

  /// Sets a block, of features x samples, to the batch's inputs in `range`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func loadInputs(_ range: Range<Int>, into block: MutableMatrixView<S>) {
    load(inputs, range, into: block)
  }

  /// Sets a block, of output width x samples, to the batch's targets in `range`.
  @specialized(where S == Float)
  @specialized(where S == Double)
  func loadTargets(_ range: Range<Int>, into block: MutableMatrixView<S>) {
    load(targets, range, into: block)
  }

  /// Sets a row to the weights of the batch's samples in `range`.
  func loadWeights(_ range: Range<Int>, into row: MutableMatrixView<S>) {
    guard let weights else { return }
    for (column, sample) in range.enumerated() {
      row[0, column] = weights[rows?[sample] ?? sample]
    }
  }

  @inline(__always)
  private func load(
    _ table: MatrixView<S>, _ range: Range<Int>, into block: MutableMatrixView<S>
  ) {
    if let rows {
      block.assignTransposed(rows: UnsafeBufferPointer(rebasing: rows[range]), of: table)
    } else {
      S.loops.pointee.transpose(
        range.count, block.rows, table.base + range.lowerBound * table.rowStride, table.rowStride,
        nil, block.base, block.rowStride)
    }
  }
}
