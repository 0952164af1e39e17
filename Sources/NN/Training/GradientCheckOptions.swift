/// How strict `gradientCheck` is, and how many elements it checks.
public struct GradientCheckOptions: Sendable, Equatable {
  /// The step ε of the differences for an element of size 1 or less. For a larger element the step
  /// is larger in proportion.
  public var epsilon: Double
  /// The absolute error that is allowed in a tensor whose largest gradient is 1 or more. If that is
  /// smaller, less is allowed in proportion.
  public var absoluteTolerance: Double
  /// The relative error that is allowed in addition. If both tolerances are 0, no error is allowed,
  /// not even rounding.
  public var relativeTolerance: Double
  /// The most elements of each tensor that are compared with differences; nil: all.
  public var elementsPerTensor: Int?
  /// The most floating-point operations that the differences may take, roughly; at least one
  /// element of each tensor is checked. nil: no limit.
  public var operations: Double?
  /// The seed for the choice of elements, if not all are checked.
  public var seed: UInt64

  /// The given settings; by default every element is checked.
  public init(
    epsilon: Double = 1e-6, absoluteTolerance: Double = 1e-8, relativeTolerance: Double = 1e-5,
    elementsPerTensor: Int? = nil, operations: Double? = nil, seed: UInt64 = 0
  ) {
    self.epsilon = epsilon
    self.absoluteTolerance = absoluteTolerance
    self.relativeTolerance = relativeTolerance
    self.elementsPerTensor = elementsPerTensor
    self.operations = operations
    self.seed = seed
  }

  var forgivesNothing: Bool { absoluteTolerance == 0 && relativeTolerance == 0 }

  /// A check that takes about a second at most on one processor core: all elements of a small
  /// network, a sample of a large one. The limit is a number of operations, so the result does not
  /// depend on a clock.
  public static let brief = GradientCheckOptions(operations: 5e9)
}
