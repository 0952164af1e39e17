#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A rate that falls in stairs: in step k, from 0, it is
///
///     base factor^⌊k / every⌋
///
/// It goes on so beyond the last step. The rule is PyTorch's `StepLR`, in training steps.
public struct StepDecay: Schedule {
  /// How many training steps a stair is long.
  public let every: Int
  /// What the rate is multiplied by at its end.
  public let factor: Double

  /// The schedule.
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
