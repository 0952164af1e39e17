import CKernels

/// The mean, over all elements of a batch, of the absolute difference between output and target.
///
///     l = Σ k |y - t| / Σ k over a sample's outputs      ∂y = k sign(y - t) / (Σ k Σ w), 0 where y = t
///
/// It minds values far off less than the squared error does, and tends to the median.
public struct MeanAbsoluteError: Loss {
  /// What each output counts; empty: all the same.
  public let outputWeights: [Double]

  /// The loss.
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
