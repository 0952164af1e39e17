#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A learning rate that is multiplied by the same factor in each training step. In step k, counted
/// from 0, it is
///
///     base factor^k
///
/// It does not end at the last planned step. This is PyTorch's `ExponentialLR`, counted in training
/// steps.
public struct ExponentialDecay: Schedule {
  /// The factor of the rate in each step.
  public let factor: Double

  /// The schedule with the given settings. Precondition: each is in the range that `nn list
  /// schedules` shows.
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
