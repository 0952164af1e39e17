/// A rule that moves parameters against the gradient of the cost.
///
/// It is a value that holds its settings only. What it remembers from step to step is kept by the
/// trainer: vectors as long as the parameters, and a few counters.
public protocol Optimizer: Sendable, CustomStringConvertible {
  /// The learning rate, which a schedule varies from step to step.
  var learningRate: Double { get }

  /// The names of the vectors that the rule remembers.
  var vectors: [String] { get }

  /// The names of the single numbers that the rule remembers.
  var counters: [String] { get }

  /// Whether the rule evaluates the cost at points of its own choice, by `Update.evaluate`. It then
  /// gets all parameters at once, and should be trained on all rows at once.
  var evaluatesCost: Bool { get }

  /// Moves the parameters of `update`, given their gradient.
  ///
  /// A rule that does not evaluate the cost must treat each parameter by itself: it is called for
  /// parts of the vectors, on any thread.
  func update<S: Scalar>(_ update: Update<S>)
}

extension Optimizer {
  /// None.
  public var vectors: [String] { [] }
  /// None.
  public var counters: [String] { [] }
  /// false: the rule needs the gradient only.
  public var evaluatesCost: Bool { false }
}
