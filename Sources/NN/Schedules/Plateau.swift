#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A rate that falls where the cost no longer does: after each run of more than `patience` epochs whose cost
/// c is not clearly below the best one b so far. After r such runs it is
///
///     max(minimum, base factor^r)      clearly below: c < b - threshold |b|
///
/// It goes on so beyond the last step. The rule is PyTorch's `ReduceLROnPlateau`, in epochs.
public struct Plateau: Schedule {
  /// What the rate is multiplied by.
  public let factor: Double
  /// How many epochs in a row may bring nothing.
  public let patience: Int
  /// The share of the best cost that an epoch must gain.
  public let threshold: Double
  /// What the rate does not fall below, unless the optimizer's own is below it.
  public let minimum: Double

  /// The schedule.
  public init(
    factor: Double = 0.1, patience: Int = 10, threshold: Double = 1e-4, minimum: Double = 0
  ) {
    Self.entry.requireAllowed([
      "factor": factor, "patience": Double(patience), "threshold": threshold, "minimum": minimum,
    ])
    self.factor = factor
    self.patience = patience
    self.threshold = threshold
    self.minimum = minimum
  }

  public var description: String { "times \(factor) after \(patience) epochs without gain" }
  public var counters: [String] { ["best", "has_best", "epochs_without_gain", "reductions"] }

  public func rate(_ base: Double, at step: Int, of steps: Int, state: [Double]) -> Double {
    max(base * pow(factor, state[3]), min(base, minimum))
  }

  public func observe(cost: Double, state: inout [Double]) {
    let best = state[0]
    // A first cost that is no number is no best one.
    let isFirst = state[1] == 0 && !cost.isNaN
    if isFirst || cost < best - threshold * abs(best) {
      state[0] = cost
      state[1] = 1
      state[2] = 0
    } else {
      state[2] += 1
    }
    if state[2] > Double(patience) {
      state[2] = 0
      state[3] += 1
    }
  }

  static let entry = CatalogueEntry<any Schedule>(
    "plateau", help: "a rate that falls where the cost no longer does",
    settings: [
      Setting("factor", 0.1, .fromUpTo(0, 1), help: "What the rate is multiplied by."),
      Setting("patience", 10, .wholeFrom(0), help: "How many epochs in a row may bring nothing."),
      Setting("threshold", 1e-4, .fromUpTo(0, 1), help: "The share that an epoch must gain."),
      Setting("minimum", 0, .from(0), help: "What the rate does not fall below."),
    ]
  ) {
    Plateau(
      factor: $0["factor"], patience: Int($0["patience"]), threshold: $0["threshold"],
      minimum: $0["minimum"])
  }
}
