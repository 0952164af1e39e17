import CKernels

/// The mean, over all elements of a batch, of the squared difference between output and target.
///
///     l = Σ k (y - t)² / Σ k over a sample's outputs      ∂y = 2 k (y - t) / (Σ k Σ w)
///
/// with k = 1 for each output unless said otherwise.
public struct MeanSquaredError: Loss {
  /// What each output counts; empty: all the same.
  public let outputWeights: [Double]

  /// The loss.
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
