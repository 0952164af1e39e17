#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A learning rate that falls in stairs. In step k, counted from 0, it is
///
///     base factor^⌊k / every⌋
///
/// It does not end at the last planned step. This is PyTorch's `StepLR`, counted in training steps.
public struct StepDecay: Schedule {
  /// The number of training steps on each stair.
  public let every: Int
  /// The factor of the rate from one stair to the next.
  public let factor: Double

  /// The schedule with the given settings. Precondition: each is in the range that `nn list
  /// schedules` shows.
  public init(every: Int = 10, factor: Double = 0.1) {
    Self.entry.requireAllowed(["every": Double(every), "factor": factor])
    self.every = every
    self.factor = factor
  }

  public var description: String { "times \(factor) every \(every) steps" }

  public func rate(_ base: Double, at step: Int, of steps: Int, state: [Double]) -> Double {
    base * pow(factor, Double(step / every))
  }

  static let entry = CatalogueEntry<any Schedule>(
    "step", help: "a rate that falls in stairs",
    settings: [
      Setting("every", 10, .wholeFrom(1), help: "How many training steps a stair is long."),
      Setting("factor", 0.1, .from(0), help: "What the rate is multiplied by at its end."),
    ]
  ) { StepDecay(every: Int($0["every"]), factor: $0["factor"]) }
}
