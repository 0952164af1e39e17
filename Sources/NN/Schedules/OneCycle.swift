import FileIO

/// A rate that rises to the optimizer's own and then falls far below where it began. With n steps, of which
/// a share r is the rise, in half waves of cosine:
///
///     from base / d to base in steps 0 ... r n - 1      from there to base / (d f) in step n - 1
///
/// Beyond the last step it stays there. L. Smith and N. Topin, "Super-convergence: very fast training of
/// neural networks using large learning rates", 2018; its numbers are those of PyTorch's `OneCycleLR`.
public struct OneCycle: Schedule {
  /// The share r of the steps in which the rate rises.
  public let rise: Double
  /// How many times smaller the first rate is than the optimizer's: d.
  public let startDivisor: Double
  /// How many times smaller the last rate is than the first: f.
  public let endDivisor: Double
  /// How many training steps there are in all, n; 0: those of the run.
  public let steps: Int

  /// The schedule.
  public init(
    rise: Double = 0.3, startDivisor: Double = 25, endDivisor: Double = 1e4, steps: Int = 0
  ) {
    Self.entry.requireAllowed([
      "rise": rise, "start-divisor": startDivisor, "end-divisor": endDivisor,
      "steps": Double(steps),
    ])
    self.rise = rise
    self.startDivisor = startDivisor
    self.endDivisor = endDivisor
    self.steps = steps
  }

  public var description: String { "one cycle, rising in \(rise) of the steps" }

  public func rate(_ base: Double, at step: Int, of steps: Int, state: [Double]) -> Double {
    let steps = self.steps == 0 ? steps : self.steps
    require(steps > 0, "one cycle of no steps; tell the schedule or the trainer how many there are")
    let first = base / startDivisor
    // Neither end of a wave need fall on a step.
    let (peak, last) = (rise * Double(steps) - 1, Double(steps) - 1)
    let step = min(Double(step), last)
    if step < peak { return CosineAnnealing.wave(from: first, to: base, at: step / peak) }
    return CosineAnnealing.wave(
      from: base, to: first / endDivisor, at: (step - peak) / (last - peak))
  }

  static let entry = CatalogueEntry<any Schedule>(
    "one-cycle", help: "up to the optimizer's rate and far down again, in half waves of cosine",
    settings: [
      Setting("rise", 0.3, .fromUpTo(0, 1), help: "The share of the steps in which it rises."),
      Setting("start-divisor", 25, .from(1), help: "How many times smaller the first rate is."),
      Setting("end-divisor", 1e4, .from(1), help: "How many times smaller than that the last is."),
      Setting("steps", 0, .wholeFrom(0), help: "The training steps in all; 0: those of the run."),
    ]
  ) {
    OneCycle(
      rise: $0["rise"], startDivisor: $0["start-divisor"], endDivisor: $0["end-divisor"],
      steps: Int($0["steps"]))
  }
}
