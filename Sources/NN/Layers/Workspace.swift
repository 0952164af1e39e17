/// The memory for the passes of one part of a batch through a network. It is made once and reused,
/// so that a training step allocates nothing.
final class Workspace<S: Scalar> {
  /// The most samples that fit.
  let capacity: Int
  /// The threads that share the work on each block; nil: the calling thread does it alone.
  var team: Unmanaged<ThreadTeam>?
  private let chain: Chain
  private let root: Unmanaged<PreparedLayer>
  private let storage: AlignedBuffer<S>
  private let savedForBatch: AlignedBuffer<S>
  private let scratch = Scratch(parts: WorkParts.most)
  /// The row stride of a full block.
  private let fullStride: Int

  /// Memory for `capacity` samples through `network`.
  init(_ network: Sequential<S>, capacity: Int) {
    chain = network.chain
    root = Unmanaged.passUnretained(network.root)
    self.capacity = capacity
    fullStride = Self.rowStride(samples: capacity)
    let chain = network.chain
    let rows =
      2 * (chain.inputWidth + chain.outputWidth) + chain.savedPerSample + chain.scratchPerSample
    storage = AlignedBuffer(count: rows * fullStride)
    savedForBatch = AlignedBuffer(count: chain.needs.savedPerBatch)
  }

  /// The batch before the first layer, to be set before the forward pass.
  @inline(__always)
  func input(samples: Int) -> MutableMatrixView<S> {
    block(at: 0, rows: chain.inputWidth, samples: samples)
  }

  /// The batch after the last layer.
  @inline(__always)
  func output(samples: Int) -> MutableMatrixView<S> {
    block(at: chain.inputWidth, rows: chain.outputWidth, samples: samples)
  }

  /// The gradient with respect to the output, to be set before the backward pass.
  @inline(__always)
  func outputGradient(samples: Int) -> MutableMatrixView<S> {
    block(at: chain.inputWidth + chain.outputWidth, rows: chain.outputWidth, samples: samples)
  }

  /// The gradient with respect to the input.
  @inline(__always)
  func inputGradient(samples: Int) -> MutableMatrixView<S> {
    block(at: chain.inputWidth + 2 * chain.outputWidth, rows: chain.inputWidth, samples: samples)
  }

  /// The memory of the layers, and of the batches between them.
  @inline(__always)
  func memory(
    samples: Int, parameters: MatrixView<S>, buffers: MutableMatrixView<S>, _ mode: Mode,
    _ key: RandomKey, firstSample: Int
  ) -> Memory<S> {
    let start = storage.base + 2 * (chain.inputWidth + chain.outputWidth) * fullStride
    return Memory(
      owner: root, parameterBase: parameters.base, bufferBase: buffers.base, savedBase: start,
      savedStride: fullStride, savedForBatchBase: savedForBatch.base,
      scratchBase: start + chain.savedPerSample * fullStride, samples: samples,
      rowStride: Self.rowStride(samples: samples), resources: resources, mode: mode, key: key,
      firstSample: firstSample)
  }

  private var resources: Resources {
    Resources(team: team, scratch: Unmanaged.passUnretained(scratch))
  }

  @inline(__always)
  private func block(at row: Int, rows: Int, samples: Int) -> MutableMatrixView<S> {
    MutableMatrixView(
      storage.base + row * fullStride, rows: rows, columns: samples,
      rowStride: Self.rowStride(samples: samples), resources: resources)
  }

  /// Sets all memory to `value`.
  func fill(_ value: S) {
    storage.column.fill(value)
    savedForBatch.column.fill(value)
  }

  /// The row stride of a block. Rows of more than a few samples begin on cache lines, where vectors
  /// load fastest.
  private static func rowStride(samples: Int) -> Int {
    let line = cacheLineBytes / MemoryLayout<S>.stride
    return samples < line ? samples : (samples + line - 1) / line * line
  }
}
