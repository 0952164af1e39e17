import CKernels

/// The mean, over all elements of a batch, of the squared difference between output y and target t.
///
///     l = Σ k (y - t)² / Σ k over a sample's outputs
///     ∂y = 2 w k (y - t) / (Σ k Σ w)
///
/// with the weights k of the outputs and w of the samples.
public struct MeanSquaredError: Loss {
  /// The weight k of each output; empty: all 1.
  public let outputWeights: [Double]

  /// The loss with the given weights of the outputs.
  public init(outputWeights: [Double] = []) { self.outputWeights = outputWeights }

  public var description: String { "mse" }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double {
    evaluate(part, settings: (0, 0), S.loops.pointee.squared_error)
  }

  static let entry = CatalogueEntry<any Loss>(
    "mse", help: "mean of (output - target)^2, for numbers"
  ) { _ in MeanSquaredError() }
}

extension MeanSquaredError: RowLoss {}
