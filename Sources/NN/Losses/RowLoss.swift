import FileIO

/// A loss that is a sum over outputs of a function of output and target. An inner loop computes it
/// row by row.
protocol RowLoss: Loss {
  /// The weight of each output in the cost of a sample; empty: all the same.
  var outputWeights: [Double] { get }
}

extension RowLoss {
  /// The sum of `loop` over the part, divided by the batch's weight.
  @inline(__always)
  func evaluate<S: Scalar>(
    _ part: LossPart<S>, settings: (Double, Double),
    _ loop:
      @convention(c) (
        Int, UnsafeRawPointer, UnsafeRawPointer, UnsafeRawPointer?, UnsafePointer<Double>?, Double,
        UnsafeMutableRawPointer?
      ) -> Double
  ) -> Double {
    let (width, samples) = (part.width, part.samples)
    require(
      outputWeights.isEmpty || outputWeights.count == width,
      "\(outputWeights.count) weights for \(width) outputs")
    let divisor =
      part.batchWeight * (outputWeights.isEmpty ? Double(width) : outputWeights.reduce(0, +))
    var cost = 0.0
    withUnsafePointer(to: settings) { pair in
      let settings = UnsafeRawPointer(pair).assumingMemoryBound(to: Double.self)
      for row in 0..<width {
        let weight = outputWeights.isEmpty ? 1 : outputWeights[row]
        cost +=
          weight
          * loop(
            samples, part.outputBase + row * part.outputStride,
            part.targetBase + row * part.targetStride, part.weightBase, settings, weight / divisor,
            part.gradientBase.map { $0 + row * part.gradientStride })
      }
    }
    return cost / divisor
  }
}
