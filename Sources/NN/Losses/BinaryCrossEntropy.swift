import CKernels

/// The cross-entropy between a probability p and a target t from 0 to 1, averaged over all elements
/// of a batch. It is for two classes.
///
///     l = -(b t log p + a (1 - t) log(1 - p))      with weights a of class 0 and b of class 1
///     ∂y = a (1 - t) / (1 - p) - b t / p           where the output y is p
///     ∂y = a (1 - t) p - b t (1 - p)               where y is a logit
///
/// both times w / (outputs x batch weight), with w the sample's weight. The output y is the
/// probability itself, from a sigmoid at the end of the network, or with `onLogits` its logit: p =
/// 1 / (1 + exp(-y)). On probabilities, logarithms are at least -100, as in PyTorch. A batch's
/// weight is Σ w (a (1 - t) + b t), averaged over a sample's outputs.
public struct BinaryCrossEntropy: Loss {
  /// Whether the output is a logit rather than a probability.
  public let onLogits: Bool
  /// The weights a of class 0 and b of class 1.
  public let classWeights: (Double, Double)

  /// The loss with the given settings.
  public init(onLogits: Bool = false, classWeights: (Double, Double) = (1, 1)) {
    self.onLogits = onLogits
    self.classWeights = classWeights
  }

  public var description: String { "binary cross-entropy\(onLogits ? " on logits" : "")" }
  public var targetForm: TargetForm { .probabilities }
  public var weighsTargets: Bool { classWeights != (1, 1) }

  public func weight<S: Scalar>(of part: LossPart<S>) -> Double {
    let (a, b) = classWeights
    var sum = 0.0
    for column in 0..<part.target.columns {
      let weight = part.sampleWeights.map { Double($0[0, column]) } ?? 1
      for row in 0..<part.target.rows {
        let target = Double(part.target[row, column])
        sum += weight * (a * (1 - target) + b * target)
      }
    }
    return sum / Double(part.target.rows)
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double {
    evaluate(
      part, settings: classWeights,
      onLogits
        ? S.loops.pointee.binary_cross_entropy_logits : S.loops.pointee.binary_cross_entropy)
  }

  static let entry = CatalogueEntry<any Loss>(
    "binary-cross-entropy",
    help: "for two classes: the network ends in 1 sigmoid, a probability, or 1 linear, a logit"
  ) { _ in BinaryCrossEntropy() }
}

extension BinaryCrossEntropy: RowLoss {
  var outputWeights: [Double] { [] }
}
