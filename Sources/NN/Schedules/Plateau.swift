#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A learning rate that falls when the cost stops falling: after more than `patience` epochs in a
/// row whose cost c is not clearly below the best cost b so far. After r such reductions it is
///
///     max(minimum, base factor^r)      clearly below: c < b - threshold |b|
///
/// It does not end at the last planned step. This is PyTorch's `ReduceLROnPlateau`, counted in
/// epochs.
public struct Plateau: Schedule {
  /// The factor of the rate in each reduction.
  public let factor: Double
  /// How many epochs in a row may pass without gain before the rate is reduced.
  public let patience: Int
  /// The share of the best cost by which a cost must be lower to count as a gain.
  public let threshold: Double
  /// The lowest rate, unless the optimizer's own rate is lower.
  public let minimum: Double

  /// The schedule with the given settings. Precondition: each is in the range that `nn list
  /// schedules` shows.
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
    // NaN is never the best cost.
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
