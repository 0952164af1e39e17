import CKernels

/// The Huber loss: a squared error near the target and an absolute one far from it. With d = y - t:
///
///     l = d² / 2 where |d| <= δ, else δ (|d| - δ / 2)      ∂y = d within, else ±δ
///
/// averaged over all elements of a batch, as in `MeanSquaredError`. P. J. Huber, "Robust estimation
/// of a location parameter", 1964.
public struct Huber: Loss {
  /// The distance δ at which the error stops being squared.
  public let delta: Double
  /// The weight of each output; empty: all the same.
  public let outputWeights: [Double]

  /// The loss with the given settings. Precondition: `delta` is above 0.
  public init(delta: Double = 1, outputWeights: [Double] = []) {
    Self.entry.requireAllowed(["delta": delta])
    self.delta = delta
    self.outputWeights = outputWeights
  }

  public var description: String { "huber, delta \(delta)" }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double {
    evaluate(part, settings: (delta, 0), S.loops.pointee.huber)
  }

  static let entry = CatalogueEntry<any Loss>(
    "huber", help: "squared error within delta, absolute beyond, for numbers with outliers",
    settings: [Setting("delta", 1, .above(0), help: "Where the error stops being squared.")]
  ) { Huber(delta: $0["delta"]) }
}

extension Huber: RowLoss {}
