/// How closely and how much `gradientCheck` looks.
public struct GradientCheckOptions: Sendable, Equatable {
  /// The step ε by which an element is moved up and down, for an element of size 1 or less; larger ones
  /// are moved in proportion.
  public var epsilon: Double
  /// The absolute error that an element may have, where its tensor's largest gradient is 1 or more; less
  /// in proportion where that is smaller.
  public var absoluteTolerance: Double
  /// The relative error that an element may have beside. Where both tolerances are 0, nothing is
  /// forgiven, not even rounding.
  public var relativeTolerance: Double
  /// The most elements of each tensor that are compared with differences; nil: all.
  public var elementsPerTensor: Int?
  /// How many floating-point operations the differences may take, roughly; at least one element of each
  /// tensor is checked. nil: as many as it needs.
  public var operations: Double?
  /// Which elements are drawn, where not all are checked: the same for the same seed.
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

  /// A check that takes about a second at most on one processor core: small networks whole, of large
  /// ones a sample. The limit is a count of operations, so that the result never depends on a clock.
  public static let brief = GradientCheckOptions(operations: 5e9)
}
