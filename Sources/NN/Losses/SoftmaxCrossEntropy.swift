import FileIO

import CKernels

/// The cross-entropy between the softmax of an output and a target. It is for any number of
/// classes.
///
///     p = exp(z) / Σ exp(z)      l = -Σ k t' log p      t' = (1 - s) t + s / classes
///     ∂z = (p Σ k t' - k t') / batch weight, which is Σ over the samples of w Σ k t
///
/// The output z is logits: that of the last `Linear`, without an activation. A target t is one-hot,
/// with a 1 for the sample's class and 0 for the others, or a distribution over the classes. k are
/// the class weights, w the samples' weights and s the label smoothing (C. Szegedy et al.,
/// "Rethinking the Inception architecture for computer vision", 2016). The cost is finite wherever
/// the true value is, for logits of any size.
public struct SoftmaxCrossEntropy: Loss {
  /// The share s of each target that is spread over all classes.
  public let labelSmoothing: Double
  /// The weight k of each class; empty: all 1.
  public let classWeights: [Double]

  /// The loss with the given settings. Precondition: `labelSmoothing` is from 0 to 1.
  public init(labelSmoothing: Double = 0, classWeights: [Double] = []) {
    Self.entry.requireAllowed(["smoothing": labelSmoothing])
    self.labelSmoothing = labelSmoothing
    self.classWeights = classWeights
  }

  public var description: String { "softmax cross-entropy" }
  public var targetForm: TargetForm { .classes }
  public var weighsTargets: Bool { !classWeights.isEmpty }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func weight<S: Scalar>(of part: LossPart<S>) -> Double {
    checkClasses(part.target.rows)
    if classWeights.isEmpty, part.sampleWeights == nil { return Double(part.target.columns) }
    var sum = 0.0
    for column in 0..<part.target.columns {
      let weight = part.sampleWeights.map { Double($0[0, column]) } ?? 1
      if classWeights.isEmpty {
        sum += weight
      } else {
        for (row, classWeight) in classWeights.enumerated() {
          sum += weight * classWeight * Double(part.target[row, column])
        }
      }
    }
    return sum
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func evaluate<S: Scalar>(_ part: LossPart<S>) -> Double {
    let (output, target) = (part.output, part.target)
    func cost(_ classWeights: UnsafePointer<S>?) -> Double {
      S.loops.pointee.softmax_cross_entropy(
        output.rows, output.columns, output.base, output.rowStride, target.base, target.rowStride,
        part.sampleWeights?.base, classWeights, labelSmoothing, 1 / part.batchWeight,
        part.gradient?.base, part.gradient?.rowStride ?? 0) / part.batchWeight
    }
    if classWeights.isEmpty { return cost(nil) }
    checkClasses(output.rows)
    return withUnsafeTemporaryAllocation(of: S.self, capacity: classWeights.count) { weights in
      for (index, weight) in classWeights.enumerated() {
        weights.initializeElement(at: index, to: S(weight))
      }
      return cost(UnsafePointer(weights.baseAddress))
    }
  }

  private func checkClasses(_ count: Int) {
    require(
      classWeights.isEmpty || classWeights.count == count,
      "\(classWeights.count) class weights for \(count) classes")
  }

  static let entry = CatalogueEntry<any Loss>(
    "cross-entropy", help: "for classes: the network ends in a linear output for each",
    settings: [
      Setting(
        "smoothing", 0, .within(0, 1),
        help: "The share of each target that is spread over all classes.")
    ]
  ) { SoftmaxCrossEntropy(labelSmoothing: $0["smoothing"]) }
}
