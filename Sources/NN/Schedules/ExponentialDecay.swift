#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A rate that falls by the same factor in each training step: in step k, from 0, it is
///
///     base factor^k
///
/// It goes on so beyond the last step. The rule is PyTorch's `ExponentialLR`, in training steps.
public struct ExponentialDecay: Schedule {
  /// What the rate is multiplied by in each step.
  public let factor: Double

  /// The schedule.
  public init(factor: Double = 0.9) {
    Self.entry.requireAllowed(["factor": factor])
    self.factor = factor
  }

  public var description: String { "times \(factor) every step" }

  public func rate(_ base: Double, at step: Int, of steps: Int, state: [Double]) -> Double {
    base * pow(factor, Double(step))
  }

  static let entry = CatalogueEntry<any Schedule>(
    "exponential", help: "a rate that falls by the same factor in each step",
    settings: [
      Setting("factor", 0.9, .from(0), help: "What the rate is multiplied by in each step.")
    ]
  ) { ExponentialDecay(factor: $0["factor"]) }
}
