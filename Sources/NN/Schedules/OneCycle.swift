import FileIO

/// A learning rate that rises to the optimizer's own and then falls far below where it began, along
/// half cosine waves. With n steps and the share r of the rise:
///
///     from base / d to base               in steps 0 to r n - 1
///     from base to base / (d f)           from there to step n - 1
///
/// After the last step it stays there. L. Smith and N. Topin, "Super-convergence: very fast
/// training of neural networks using large learning rates", 2018; the numbers are those of
/// PyTorch's `OneCycleLR`.
public struct OneCycle: Schedule {
  /// The share r of the steps in which the rate rises.
  public let rise: Double
  /// The factor d by which the first rate is smaller than the optimizer's.
  public let startDivisor: Double
  /// The factor f by which the last rate is smaller than the first.
  public let endDivisor: Double
  /// The number n of training steps in all; 0: as many as the trainer plans.
  public let steps: Int

  /// The schedule with the given settings. Precondition: each is in the range that `nn list
  /// schedules` shows.
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
    // The peak may lie between two steps.
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
