/// How far a network's outputs are from their targets: the number that training makes small.
///
/// The cost of a batch is a weighted mean over its samples, Σ w l / Σ w. A batch comes in parts, whose
/// shares in the cost add up: each divides by the weight of the whole batch, which the part names.
public protocol Loss: Sendable, CustomStringConvertible {
  /// Whether `weight(of:)` depends on more than how many samples there are.
  var weighsTargets: Bool { get }

  /// What it takes as targets.
  var targetForm: TargetForm { get }

  /// The part's share in the weight of a batch: by default the sum of the samples' weights, which are 1
  /// where there are none.
  func weight<S: Scalar>(of part: LossPart<S>) -> Double

  /// The part's share in the cost of a batch; sets the part's `gradient`, where there is one, to the
  /// derivative of the cost with respect to the output.
  func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double
}

/// What a loss takes as targets.
public enum TargetForm: Sendable {
  /// Any numbers, the ends of an output's range among them.
  case numbers
  /// Numbers from 0 to 1: the probability of the second of two classes.
  case probabilities
  /// A column for each class, with a 1 for the sample's own or a distribution over them.
  case classes
}

extension Loss {
  /// Any numbers.
  public var targetForm: TargetForm { .numbers }

  /// It depends on nothing else.
  public var weighsTargets: Bool { false }

  /// The sum of the samples' weights.
  public func weight<S: Scalar>(of part: LossPart<S>) -> Double {
    guard let weights = part.sampleWeights else { return Double(part.target.columns) }
    return (0..<weights.columns).reduce(0) { $0 + Double(weights[0, $1]) }
  }
}

/// A part of a batch that a loss is asked about.
public struct LossPart<S: Scalar> {
  /// output width x samples
  public let output: MatrixView<S>
  /// output width x samples
  public let target: MatrixView<S>
  /// 1 x samples: what each sample counts; nil: all count 1.
  public let sampleWeights: MatrixView<S>?
  /// The weight of the whole batch, by which each part divides.
  public let batchWeight: Double
  /// output width x samples, to be set; nil where nobody wants it.
  public let gradient: MutableMatrixView<S>?
}
