/// A rule that moves parameters against their gradient.
///
/// It is a value that holds its settings; what it remembers from step to step are vectors as long as the
/// parameters and a few counters, which the trainer keeps.
public protocol Optimizer: Sendable, CustomStringConvertible {
  /// The learning rate, which a schedule varies from step to step.
  var learningRate: Double { get }

  /// The names of the vectors that the rule remembers.
  var vectors: [String] { get }

  /// The names of the single numbers that it remembers.
  var counters: [String] { get }

  /// Whether the rule asks for the cost at points of its own choice, in `Update.evaluate`. It then gets
  /// all parameters at once, and should be trained on all rows at once.
  var evaluatesCost: Bool { get }

  /// Moves the update's parameters given their gradient.
  ///
  /// A rule that does not evaluate the cost treats each parameter by itself, so that a part of the
  /// vectors may be given at a time, on any thread.
  func update<S: Scalar>(_ update: Update<S>)
}

extension Optimizer {
  /// None.
  public var vectors: [String] { [] }
  /// None.
  public var counters: [String] { [] }
  /// It does not.
  public var evaluatesCost: Bool { false }
}
