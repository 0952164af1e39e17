import FileIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A learning rate that falls along half a cosine wave, after a linear warm-up over the first w
/// steps. In step k of n, counted from 0, it is
///
///     base (k + 1) / w                                             where k < w
///     m + (base - m) (1 + cos(π (k - w) / (n - w))) / 2            from there on
///
/// After the last step it stays at the minimum m. I. Loshchilov and F. Hutter, "SGDR: stochastic
/// gradient descent with warm restarts", 2017.
public struct CosineAnnealing: Schedule {
  /// The number w of training steps in the warm-up.
  public let warmup: Int
  /// The rate m at the end.
  public let minimum: Double
  /// The number n of training steps in all; 0: as many as the trainer plans.
  public let steps: Int

  /// The schedule with the given settings. Precondition: each is in the range that `nn list
  /// schedules` shows.
  public init(warmup: Int = 0, minimum: Double = 0, steps: Int = 0) {
    Self.entry.requireAllowed([
      "warmup": Double(warmup), "minimum": minimum, "steps": Double(steps),
    ])
    self.warmup = warmup
    self.minimum = minimum
    self.steps = steps
  }

  public var description: String {
    "half a cosine to \(minimum)" + (warmup == 0 ? "" : ", \(warmup) steps of warm-up")
  }

  public func rate(_ base: Double, at step: Int, of steps: Int, state: [Double]) -> Double {
    let steps = self.steps == 0 ? steps : self.steps
    require(
      steps > 0, "a cosine over no steps; tell the schedule or the trainer how many there are")
    if step < warmup { return base * Double(step + 1) / Double(warmup) }
    if step >= steps { return minimum }
    let progress = Double(step - warmup) / Double(steps - warmup)
    return Self.wave(from: base, to: minimum, at: progress)
  }

  /// The value at `progress`, from 0 to 1, of half a cosine wave from `start` to `end`.
  static func wave(from start: Double, to end: Double, at progress: Double) -> Double {
    end + (start - end) * (1 + cos(.pi * progress)) / 2
  }

  static let entry = CatalogueEntry<any Schedule>(
    "cosine", help: "half a wave of cosine down to the minimum, after a warm-up",
    settings: [
      Setting("warmup", 0, .wholeFrom(0), help: "How many training steps the rate rises for."),
      Setting("minimum", 0, .from(0), help: "What the rate falls to."),
      Setting("steps", 0, .wholeFrom(0), help: "The training steps in all; 0: those of the run."),
    ]
  ) {
    CosineAnnealing(warmup: Int($0["warmup"]), minimum: $0["minimum"], steps: Int($0["steps"]))
  }
}
