/// How the learning rate changes from step to step.
public protocol Schedule: Sendable, CustomStringConvertible {
  /// The names of the numbers that the schedule remembers from epoch to epoch.
  var counters: [String] { get }

  /// The learning rate of step number `step`, counted from 0, of `steps` planned steps (0: not
  /// known). `base` is the optimizer's own rate, and `state` what the schedule remembers.
  func rate(_ base: Double, at step: Int, of steps: Int, state: [Double]) -> Double

  /// Takes note of the cost of an epoch. `state` has a number for each of `counters`, at first 0.
  func observe(cost: Double, state: inout [Double])
}

extension Schedule {
  /// No numbers.
  public var counters: [String] { [] }

  /// Ignores the cost.
  public func observe(cost: Double, state: inout [Double]) {}
}
