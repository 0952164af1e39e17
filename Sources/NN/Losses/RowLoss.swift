import FileIO

import CKernels

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
