import FileIO

/// The numbers of a layer that stand beside its input and output, in one pass over one part of a batch.
///
/// Plain addresses, as each pass hands it on: sizes are those of the owner's plan.
struct Memory<S: Scalar> {
  /// The layer whose memory it is.
  let owner: Unmanaged<PreparedLayer>
  /// The first of the parameters of the layer and then of those within it.
  let parameterBase: UnsafePointer<S>
  /// The first number of their buffers.
  let bufferBase: UnsafeMutablePointer<S>
  /// The first of the rows that they keep for each sample.
  let savedBase: UnsafeMutablePointer<S>
  /// From the start of one block of those rows to that of the next, for each row.
  let savedStride: Int
  /// The first number that they keep for the batch.
  let savedForBatchBase: UnsafeMutablePointer<S>
  /// The first of the rows that they may use during the call.
  let scratchBase: UnsafeMutablePointer<S>
  /// How many samples there are.
  let samples: Int
  /// From one row of a block to the next; the same in all blocks of a pass.
  let rowStride: Int
  /// What their operations may use.
  let resources: Resources
  let mode: Mode
  let key: RandomKey
  /// The number of the part's first sample in the batch.
  let firstSample: Int

  /// The memory of `part`, which is layer number `index` of the owner and begins at `start`. The
  /// owner itself uses the first `scratchStart` rows of scratch.
  @inline(__always)
  func part(
    _ index: Int, _ part: Unmanaged<PreparedLayer>, at start: Needs, scratchStart: Int
  ) -> Memory {
    Memory(
      owner: part, parameterBase: parameterBase + start.parameters,
      bufferBase: bufferBase + start.buffers,
      savedBase: savedBase + start.savedPerSample * savedStride, savedStride: rowStride,
      savedForBatchBase: savedForBatchBase + start.savedPerBatch,
      scratchBase: scratchBase + scratchStart * rowStride, samples: samples,
      rowStride: rowStride, resources: resources, mode: mode, key: key.part(index),
      firstSample: firstSample)
  }

  /// The memory of the layer that was nested as number `index`.
  func nested(_ index: Int) -> Memory {
    owner._withUnsafeGuaranteedRef { owner in
      require(
        owner.plan.nested.indices.contains(index),
        "layer \(index) within \(owner.layer), which has \(owner.plan.nested.count)")
      return part(
        index, Unmanaged.passUnretained(owner.plan.nested[index]), at: owner.starts[index],
        scratchStart: owner.plan.scratchPerSample)
    }
  }

  // Each of these reads a single number of the plan. To copy the plan would count references.

  /// The parameters of the layer and then of those within it, a column.
  var parameters: MatrixView<S> {
    let count = owner._withUnsafeGuaranteedRef { $0.parameterCount }
    return MatrixView(parameterBase, rows: count, columns: 1, rowStride: 1)
  }
  /// Their buffers, a column.
  var buffers: MutableMatrixView<S> {
    column(bufferBase, owner._withUnsafeGuaranteedRef { $0.bufferCount })
  }
  /// The rows that the layer itself keeps.
  var saved: MutableMatrixView<S> {
    block(savedBase, rows: owner._withUnsafeGuaranteedRef { $0.plan.savedPerSample })
  }
  /// The numbers that it keeps for the batch.
  var savedForBatch: MutableMatrixView<S> {
    column(savedForBatchBase, owner._withUnsafeGuaranteedRef { $0.plan.savedPerBatch })
  }
  /// The rows of scratch that are its own.
  var scratch: MutableMatrixView<S> {
    block(scratchBase, rows: owner._withUnsafeGuaranteedRef { $0.plan.scratchPerSample })
  }

  /// A block of rows of the pass's samples.
  @inline(__always)
  func block(_ base: UnsafeMutablePointer<S>, rows: Int) -> MutableMatrixView<S> {
    MutableMatrixView(
      base, rows: rows, columns: samples, rowStride: rowStride, resources: resources)
  }

  private func column(_ base: UnsafeMutablePointer<S>, _ count: Int) -> MutableMatrixView<S> {
    MutableMatrixView(base, rows: count, columns: 1, rowStride: 1, resources: resources)
  }
}
