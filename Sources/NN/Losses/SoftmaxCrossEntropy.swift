/// The cross-entropy between the softmax of an output and a target, averaged over the samples: what a
/// choice between classes is trained on.
///
///     p = exp(z) / Σ exp(z)      cost = -Σ t log p / samples      ∂z = (p Σt - t) / samples
///
/// The output z is logits, the last `Linear`'s output without an activation; a target t has a 1 for the
/// sample's class and 0 for the others (one-hot), or is a distribution over them. No logits overflow.
public struct SoftmaxCrossEntropy: Loss {
  /// The loss.
  public init() {}

  public var description: String { "softmax cross-entropy" }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func evaluate<S: Scalar>(
    output: MatrixView<S>, target: MatrixView<S>, batchSize: Int,
    gradient: MutableMatrixView<S>?
  ) -> Double {
    S.softmaxCrossEntropy(output, target, scale: S(1 / Double(batchSize)), gradient)
      / Double(batchSize)
  }
}
