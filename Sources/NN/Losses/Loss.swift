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
///
/// It holds plain addresses, so that it costs a small network little. Read each property once, before
/// a loop.
public struct LossPart<S: Scalar> {
  @usableFromInline let outputBase: UnsafePointer<S>
  @usableFromInline let outputStride: Int
  @usableFromInline let targetBase: UnsafePointer<S>
  @usableFromInline let targetStride: Int
  @usableFromInline let weightBase: UnsafePointer<S>?
  let gradientBase: UnsafeMutablePointer<S>?
  let gradientStride: Int
  /// The width of the output.
  @usableFromInline let width: Int
  /// How many samples there are.
  @usableFromInline let samples: Int
  /// The weight of the whole batch, by which the loss divides.
  public let batchWeight: Double

  /// A part with the given matrices, which share their shape.
  @inline(__always)
  init(
    output: MatrixView<S>, target: MatrixView<S>, sampleWeights: MatrixView<S>?,
    batchWeight: Double, gradient: MutableMatrixView<S>?
  ) {
    outputBase = output.base
    outputStride = output.rowStride
    targetBase = target.base
    targetStride = target.rowStride
    weightBase = sampleWeights?.base
    gradientBase = gradient?.base
    gradientStride = gradient?.rowStride ?? 0
    width = output.rows
    samples = output.columns
    self.batchWeight = batchWeight
  }

  /// output width x samples
  @inlinable
  public var output: MatrixView<S> {
    MatrixView(outputBase, rows: width, columns: samples, rowStride: outputStride)
  }

  /// output width x samples
  @inlinable
  public var target: MatrixView<S> {
    MatrixView(targetBase, rows: width, columns: samples, rowStride: targetStride)
  }

  /// The weight of each sample, 1 x samples; nil: all are 1.
  @inlinable
  public var sampleWeights: MatrixView<S>? {
    weightBase.map { MatrixView($0, rows: 1, columns: samples, rowStride: samples) }
  }

  /// The gradient that the loss sets, output width x samples; nil if it is not needed.
  public var gradient: MutableMatrixView<S>? {
    gradientBase.map {
      MutableMatrixView($0, rows: width, columns: samples, rowStride: gradientStride)
    }
  }
}
