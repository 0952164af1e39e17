extension Chain {
  /// Sets to NaN, after a forward pass, all that no layer's plan names in `backwardReads`.
  ///
  /// input, output: those of the chain if they may be overwritten; nil if they belong to somebody
  /// else.
  func forgetUnread<S: Scalar>(
    input: MutableMatrixView<S>?, output: MutableMatrixView<S>?, _ memory: Memory<S>
  ) {
    guard count > 0 else { return }
    let places = (0...count).map { $0 < count ? stages[$0].input : stages[count - 1].output }
    // An elementwise layer may have its input and its output in the same place.
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
