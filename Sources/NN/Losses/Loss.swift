/// A measure of how far outputs are from their targets, which training minimizes.
///
/// The cost of a batch is a weighted mean over its samples, Σ w l / Σ w. A batch comes in parts,
/// whose shares in the cost are added: so each part divides by the weight of the whole batch, which
/// it is given.
public protocol Loss: Sendable, CustomStringConvertible {
  /// Whether `weight(of:)` depends on anything but the samples' weights, such as the targets.
  var weighsTargets: Bool { get }

  /// The kind of targets that it takes.
  var targetForm: TargetForm { get }

  /// The part's share in the weight of a batch. By default it is the sum of the samples' weights.
  func weight<S: Scalar>(of part: LossPart<S>) -> Double

  /// The part's share in the cost of a batch. Sets the part's `gradient`, if there is one, to the
  /// derivative of the cost with respect to the output.
  func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double
}

/// The kind of targets that a loss takes.
public enum TargetForm: Sendable {
  /// Any numbers. Two classes may be given as the ends of the output's range.
  case numbers
  /// Numbers from 0 to 1: the probability of the second of two classes.
  case probabilities
  /// A column for each class: one-hot, or a distribution over the classes.
  case classes
}

extension Loss {
  /// Any numbers.
  public var targetForm: TargetForm { .numbers }

  /// false: the weight depends on the samples' weights only.
  public var weighsTargets: Bool { false }

  /// The sum of the samples' weights, which are 1 if none are given.
  public func weight<S: Scalar>(of part: LossPart<S>) -> Double {
    guard let weights = part.sampleWeights else { return Double(part.target.columns) }
    return (0..<weights.columns).reduce(0) { $0 + Double(weights[0, $1]) }
  }
}

/// A part of a batch that a loss evaluates.
public struct LossPart<S: Scalar> {
  /// output width x samples
  public let output: MatrixView<S>
  /// output width x samples
  public let target: MatrixView<S>
  /// The weight of each sample, 1 x samples; nil: all are 1.
  public let sampleWeights: MatrixView<S>?
  /// The weight of the whole batch, by which the loss divides.
  public let batchWeight: Double
  /// The gradient that the loss sets, output width x samples; nil if it is not needed.
  public let gradient: MutableMatrixView<S>?
}
