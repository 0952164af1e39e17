import FileIO

/// The numbers of a layer that stand beside its input and output, in one pass over one part of a batch.
struct Memory<S: Scalar> {
  /// Whose memory it is.
  let owner: Unmanaged<PreparedLayer>
  /// The parameters of the layer and then of those within it, a column.
  let parameters: MatrixView<S>
  /// Their buffers, a column.
  let buffers: MutableMatrixView<S>
  /// What they keep for each sample.
  let saved: MutableMatrixView<S>
  /// From the start of one block of rows of `saved` to that of the next, for each row.
  let savedStride: Int
  /// What they keep for the batch, a column.
  let savedForBatch: MutableMatrixView<S>
  /// What they may use during the call.
  let scratch: MutableMatrixView<S>
  /// What their operations may use.
  let resources: Resources
  let mode: Mode
  let key: RandomKey
  /// The number of the part's first sample in the batch.
  let firstSample: Int

  /// That of the layer `part`, the owner's number `index`, whose numbers begin at `start`; the owner
  /// uses the first `scratchStart` rows of scratch itself.
  @inline(__always)
  func part(
    _ index: Int, _ part: Unmanaged<PreparedLayer>, at start: Needs, scratchStart: Int
  ) -> Memory {
    part._withUnsafeGuaranteedRef { layer in
      Memory(
        owner: part,
        parameters: MatrixView(
          parameters.base + start.parameters, rows: layer.parameterCount, columns: 1, rowStride: 1),
        buffers: MutableMatrixView(
          buffers.base + start.buffers, rows: layer.bufferCount, columns: 1, rowStride: 1,
          resources: resources),
        saved: block(saved, at: start.savedPerSample * savedStride, rows: layer.savedPerSample),
        savedStride: saved.rowStride,
        savedForBatch: MutableMatrixView(
          savedForBatch.base + start.savedPerBatch, rows: layer.savedPerBatch, columns: 1,
          rowStride: 1, resources: resources),
        scratch: block(
          scratch, at: scratchStart * scratch.rowStride, rows: layer.scratchPerSample),
        resources: resources, mode: mode, key: key.part(index), firstSample: firstSample)
    }
  }

  /// That of the layer which was nested as number `index`.
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

  // One number of the plan is read in each: a copy of the whole plan would count references.

  /// The rows of `saved` that are the layer's own.
  var ownSaved: MutableMatrixView<S> {
    let rows = owner._withUnsafeGuaranteedRef { $0.plan.savedPerSample }
    return saved.rows(0..<rows).using(resources)
  }
  /// The elements of `savedForBatch` that are its own.
  var ownSavedForBatch: MutableMatrixView<S> {
    let rows = owner._withUnsafeGuaranteedRef { $0.plan.savedPerBatch }
    return savedForBatch.rows(0..<rows)
  }
  /// The rows of `scratch` that are its own.
  var ownScratch: MutableMatrixView<S> {
    let rows = owner._withUnsafeGuaranteedRef { $0.plan.scratchPerSample }
    return scratch.rows(0..<rows).using(resources)
  }

  @inline(__always)
  private func block(
    _ memory: MutableMatrixView<S>, at offset: Int, rows: Int
  ) -> MutableMatrixView<S> {
    MutableMatrixView(
      memory.base + offset, rows: rows, columns: memory.columns, rowStride: memory.rowStride,
      resources: resources)
  }
}
