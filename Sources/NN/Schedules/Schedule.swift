/// How the learning rate goes from step to step.
public protocol Schedule: Sendable, CustomStringConvertible {
  /// The names of the numbers that it remembers.
  var counters: [String] { get }

  /// The rate of step number `step`, counted from 0, of `steps` in all, where the optimizer's own is
  /// `base`.
  func rate(_ base: Double, at step: Int, of steps: Int, state: [Double]) -> Double

  /// Takes notice of the cost of an epoch; `state` is 0 at first.
  func observe(cost: Double, state: inout [Double])
}

extension Schedule {
  /// None.
  public var counters: [String] { [] }

  /// Nothing to remember.
  public func observe(cost: Double, state: inout [Double]) {}
}
