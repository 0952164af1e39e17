import CKernels

/// The mean, over all elements of a batch, of the absolute difference between output y and target
/// t.
///
///     l = Σ k |y - t| / Σ k over a sample's outputs
///     ∂y = w k sign(y - t) / (Σ k Σ w), 0 where y = t
///
/// with the weights k of the outputs and w of the samples. It is less sensitive to outliers than
/// the squared error.
public struct MeanAbsoluteError: Loss {
  /// The weight k of each output; empty: all 1.
  public let outputWeights: [Double]

  /// The loss with the given weights of the outputs.
  public init(outputWeights: [Double] = []) { self.outputWeights = outputWeights }

  public var description: String { "mae" }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double {
    evaluate(part, settings: (0, 0), S.loops.pointee.absolute_error)
  }

  static let entry = CatalogueEntry<any Loss>(
    "mae", help: "mean of |output - target|, for numbers with outliers"
  ) { _ in MeanAbsoluteError() }
}

extension MeanAbsoluteError: RowLoss {}
