import FileIO

/// The memory of a layer, besides its input and output, in one pass over one part of a batch.
///
/// It holds addresses only, so that the passes hand it on quickly. The sizes are in the owner's
/// plan.
struct Memory<S: Scalar> {
  /// The layer whose memory it is.
  let owner: Unmanaged<PreparedLayer>
  /// The address of the parameters of the layer, and then of the layers within it.
  let parameterBase: UnsafePointer<S>
  /// The address of their buffers.
  let bufferBase: UnsafeMutablePointer<S>
  /// The address of the rows that they save for each sample.
  let savedBase: UnsafeMutablePointer<S>
  /// How many elements to skip for each saved row that comes before a layer's first one. It can be
  /// more than the row stride: a small batch fills only the start of each layer's memory.
  let savedStride: Int
  /// The address of the numbers that they save for the batch.
  let savedForBatchBase: UnsafeMutablePointer<S>
  /// The address of the rows that they may use during a call only.
  let scratchBase: UnsafeMutablePointer<S>
  /// The number of samples in the pass.
  let samples: Int
  /// The row stride of all blocks in the pass.
  let rowStride: Int
  /// The threads and the scratch memory for their products.
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

  /// The parameters of the layer, and then of the layers within it, a column.
  var parameters: MatrixView<S> {
    let count = owner._withUnsafeGuaranteedRef { $0.parameterCount }
    return MatrixView(parameterBase, rows: count, columns: 1, rowStride: 1)
  }
  /// The buffers of all of them, a column.
  var buffers: MutableMatrixView<S> {
    column(bufferBase, owner._withUnsafeGuaranteedRef { $0.bufferCount })
  }
  /// The saved rows that are the layer's own.
  var saved: MutableMatrixView<S> {
    block(savedBase, rows: owner._withUnsafeGuaranteedRef { $0.plan.savedPerSample })
  }
  /// The numbers saved for the batch that are the layer's own.
  var savedForBatch: MutableMatrixView<S> {
    column(savedForBatchBase, owner._withUnsafeGuaranteedRef { $0.plan.savedPerBatch })
  }
  /// The rows of scratch that are the layer's own.
  var scratch: MutableMatrixView<S> {
    block(scratchBase, rows: owner._withUnsafeGuaranteedRef { $0.plan.scratchPerSample })
  }

  /// The block of `rows` rows at `base`, for all samples of the pass.
  @inline(__always)
  func block(_ base: UnsafeMutablePointer<S>, rows: Int) -> MutableMatrixView<S> {
    MutableMatrixView(
      base, rows: rows, columns: samples, rowStride: rowStride, resources: resources)
  }

  private func column(_ base: UnsafeMutablePointer<S>, _ count: Int) -> MutableMatrixView<S> {
    MutableMatrixView(base, rows: count, columns: 1, rowStride: 1, resources: resources)
  }
}
