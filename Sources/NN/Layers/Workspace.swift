/// The memory of a batch on its way through a network: each layer's output, and the gradients on the
/// way back. Made once and used again, so that a training step allocates nothing.
final class Workspace<S: Scalar> {
  /// The most samples that fit.
  let capacity: Int
  /// Who shares the work on each block.
  var team: Unmanaged<ThreadTeam>?
  private let storage: AlignedBuffer<S>
  /// The batch before each layer, and after the last: its width, and where it and its gradient begin in
  /// the storage.
  private let places: [(width: Int, activation: Int, gradient: Int)]

  /// Memory for `capacity` samples through `network`.
  init(_ network: Sequential<S>, capacity: Int) {
    let widths = network.widths
    let stride = Self.rowStride(samples: capacity)
    var end = 0
    func take(width: Int) -> Int {
      defer { end += width * stride }
      return end
    }

    // A layer works in place where nothing on the way back misses what it overwrites.
    let layers = network.layers
    func keepsWidth(_ index: Int) -> Bool { widths[index] == widths[index + 1] }
    var activations = [take(width: widths[0])]
    for (index, layer) in layers.enumerated() {
      let inPlace =
        index > 0 && keepsWidth(index) && !layer.backwardReads.contains(.input)
        && !layers[index - 1].backwardReads.contains(.output)
      activations.append(inPlace ? activations[index] : take(width: widths[index + 1]))
    }

    let widest = widths.max() ?? 0
    let pair = [take(width: widest), take(width: widest)]
    var side = 0
    var gradients = [pair[side]]
    for (index, layer) in layers.enumerated().reversed() {
      if !keepsWidth(index) || layer.backwardReads.contains(.input) { side = 1 - side }
      gradients.append(pair[side])
    }

    self.capacity = capacity
    places = widths.indices.map { index in
      (widths[index], activations[index], gradients[widths.count - 1 - index])
    }
    storage = AlignedBuffer(count: end)
  }

  /// The batch before layer `index`: the network's input at 0, its output after the last layer.
  @inline(__always)
  func activation(_ index: Int, samples: Int) -> MutableMatrixView<S> {
    block(places[index].activation, width: places[index].width, samples: samples)
  }

  /// The gradient of the cost with respect to `activation(index, ...)`; the next one on the way
  /// back may take its place.
  @inline(__always)
  func gradient(_ index: Int, samples: Int) -> MutableMatrixView<S> {
    block(places[index].gradient, width: places[index].width, samples: samples)
  }

  @inline(__always)
  private func block(_ offset: Int, width: Int, samples: Int) -> MutableMatrixView<S> {
    precondition(samples <= capacity)
    return MutableMatrixView(
      storage.base + offset, rows: width, columns: samples,
      rowStride: Self.rowStride(samples: samples), team: team)
  }

  /// Rows of more than a few samples begin on cache lines, where vectors load fastest.
  private static func rowStride(samples: Int) -> Int {
    let line = cacheLineBytes / MemoryLayout<S>.stride
    return samples < line ? samples : (samples + line - 1) / line * line
  }
}
