import FileIO

import CKernels

/// A loss that adds up a function of each output and its target, by an inner loop over a row of them.
protocol RowLoss: Loss {
  /// What each output counts in the cost of a sample, as the columns of targets; empty: all the same.
  var outputWeights: [Double] { get }
}

extension RowLoss {
  /// Σ over the part of what `loop` adds up, divided by the batch's weight.
  @inline(__always)
  func evaluate<S: Scalar>(
    _ part: LossPart<S>, settings: (Double, Double),
    _ loop:
      @convention(c) (
        Int, UnsafeRawPointer, UnsafeRawPointer, UnsafeRawPointer?, UnsafePointer<Double>?, Double,
        UnsafeMutableRawPointer?
      ) -> Double
  ) -> Double {
    let (output, target) = (part.output, part.target)
    require(
      outputWeights.isEmpty || outputWeights.count == output.rows,
      "\(outputWeights.count) weights for \(output.rows) outputs")
    let sum = outputWeights.isEmpty ? Double(output.rows) : outputWeights.reduce(0, +)
    let scale = 1 / (part.batchWeight * sum)
    var cost = 0.0
    withUnsafePointer(to: settings) { settings in
      settings.withMemoryRebound(to: Double.self, capacity: 2) { settings in
        for row in 0..<output.rows {
          let weight = outputWeights.isEmpty ? 1 : outputWeights[row]
          cost +=
            weight
            * loop(
              output.columns, output.base + row * output.rowStride,
              target.base + row * target.rowStride, part.sampleWeights?.base, settings,
              weight * scale, part.gradient.map { $0.base + row * $0.rowStride })
        }
      }
    }
    return cost / (part.batchWeight * sum)
  }
}
