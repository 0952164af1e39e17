extension Chain {
  /// Sets to NaN, after the way forward, what no layer's plan says that its `backward` reads.
  ///
  /// input, output: the chain's own where they may be forgotten; nil where they belong to somebody else.
  func forgetUnread<S: Scalar>(
    input: MutableMatrixView<S>?, output: MutableMatrixView<S>?, _ memory: Memory<S>
  ) {
    guard count > 0 else { return }
    let places = (0...count).map { $0 < count ? stages[$0].input : stages[count - 1].output }
    // Layers in place share a block.
    let read = places.indices.filter(isRead).map { places[$0] }
    for (index, place) in places.enumerated() where !read.contains(place) {
      switch place {
      case .input: input?.fill(.nan)
      case .output: output?.fill(.nan)
      default:
        memory.block(memory.savedBase + place.row * memory.savedStride, rows: widths[index])
          .fill(.nan)
      }
    }
    for index in 0..<count {
      let stage = stages[index]
      layers[index].plan.chain?.forgetUnread(
        input: nil, output: nil,
        memory.part(index, stage.layer, at: stage.start, scratchStart: gradientRows))
    }
  }

  /// Whether a `backward` reads the batch before layer `index`.
  private func isRead(_ index: Int) -> Bool {
    index > 0 && layers[index - 1].plan.backwardReads.contains(.output)
      || index < count && layers[index].plan.backwardReads.contains(.input)
  }
}
