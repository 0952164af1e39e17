import NN

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Trains a run for some steps with each of several rates, and says which did best.
struct TrialJudge<S: Scalar> {
  /// The trials so far, by rate.
  private(set) var trials: [RateSearch.Trial] = []
  /// How many steps a trial has.
  private(set) var steps = 0
  /// How many held-out rows judge the trials.
  let heldOutRows: Int

  private let run: Run<S>
  private let threads: Int
  private let inputs: Matrix<S>
  private let targets: Matrix<S>

  /// The steps of a trial, and those with large batches.
  private static var mostSteps: (usual: Int, large: Int) { (1000, 300) }
  private static var largeBatch: Int { 512 }
  /// How often the cost of a trial is looked at.
  private static var looks: Int { 10 }
  /// The most rows that judge a trial.
  private static var mostRows: Int { 2000 }
  /// Candidates are from this many times below the rate of the least cost, up to that rate.
  private static var reach: Double { 120 }
  /// How many decades are gone down while the lowest rate is the best.
  private static var mostDecades: Int { 6 }
  /// The share of the cost without learning that must be left for a trial to count as flat.
  private static var flat: Double { 0.95 }
  /// The share of that cost by which flat trials may differ.
  private static var flatDifference: Double { 0.02 }

  init(_ run: Run<S>, threads: Int) {
    self.run = run
    self.threads = threads
    let (inputs, targets) = run.heldOutBatch ?? (run.inputs, run.targets)
    let rows = evenRows(Self.mostRows, of: inputs.rows)
    self.inputs = inputs.picking(rows)
    self.targets = targets.picking(rows)
    heldOutRows = run.heldOutBatch == nil ? 0 : rows.count
  }

  /// The rate of the best trial, and whether all were flat. Throws `RecipeError` if all diverge.
  mutating func choose(below top: Double) throws(RecipeError) -> (rate: Double, isFlat: Bool) {
    // What a network that has learned nothing costs.
    let nothing = min(cost(of: run.network), run.constantCost(targets))
    try add(Self.rates(from: top / Self.reach, to: top))
    guard least != nil else { return (try largestThatHolds(below: top / Self.reach), true) }
    // On a plateau the first steps tell little, and larger rates leave it sooner.
    if isFlat(nothing) { try add(Self.rates(from: top * 1.01, to: min(10 * top, 10))) }
    guard isFlat(nothing) else { return (try bestDownwards(from: top), false) }
    let usual = try run.recipe.usualRate
    if !trials.contains(where: { $0.rate == usual }) { try add([usual]) }
    guard let cost = least?.cost else { return (top, true) }
    let held = trials.filter {
      $0.cost.map { $0 <= cost + Self.flatDifference * nothing } ?? false
    }
    // Nothing speaks for another one.
    if held.contains(where: { $0.rate == usual }) { return (usual, true) }
    return (held.last?.rate ?? top, true)
  }

  /// The rate of the best trial, after lower ones were tried for as long as the lowest is the best.
  private mutating func bestDownwards(from top: Double) throws(RecipeError) -> Double {
    var decades = 0
    while let best = least?.rate, best == trials[0].rate, decades < Self.mostDecades {
      try add(Self.rates(from: 0.0999 * best, to: 0.999 * best))
      decades += 1
    }
    return least?.rate ?? top
  }

  /// Whether even the best trial has learned next to nothing.
  private func isFlat(_ nothing: Double) -> Bool {
    (least?.cost ?? nothing) > Self.flat * nothing
  }

  private var least: RateSearch.Trial? {
    trials.lazy.filter { $0.cost != nil }
      .min { ($0.cost ?? .infinity) < ($1.cost ?? .infinity) }
  }

  /// Goes down until a rate holds. Throws `RecipeError` if none does.
  private mutating func largestThatHolds(below top: Double) throws(RecipeError) -> Double {
    for power in 0..<Self.mostDecades {
      let high = top * pow(0.1, Double(power))
      try add(Self.rates(from: high / 10, to: high * 0.999))
      if let held = least { return held.rate }
    }
    throw RecipeError(
      .learningRate, value: "auto",
      "the cost grows beyond all bounds with every rate from \(top.text(digits: 1)) down; scale the "
        + "columns to about 1, as --preset standard does")
  }

  private mutating func add(_ rates: [Double]) throws(RecipeError) {
    for rate in rates {
      var training = try TrialTraining(
        run, recipe: run.recipe.settingRate(rate), schedule: Constant(), threads: threads)
      let most =
        training.rowsInAStep > Self.largeBatch ? Self.mostSteps.large : Self.mostSteps.usual
      steps = most
      var costs: [Double] = []
      while costs.count < Self.looks, training.train(steps: most / Self.looks) {
        costs.append(cost(of: training.trainer.network))
      }
      let held = costs.count == Self.looks && costs.allSatisfy(\.isFinite)
      // Of held-out rows the least cost counts, where early stopping would stop: a small table is soon
      // learned by heart.
      let cost = heldOutRows > 0 ? costs.min() : costs.last
      trials.append(RateSearch.Trial(rate: rate, cost: held ? cost : nil))
    }
    trials.sort { $0.rate < $1.rate }
  }

  private func cost(of network: Sequential<S>) -> Double {
    run.loss.value(output: network.forward(inputs), target: targets)
  }

  /// The numbers 1 and 3 times a power of ten in a range.
  private static func rates(from low: Double, to high: Double) -> [Double] {
    guard low > 0, low <= high else { return [] }
    var rates: [Double] = []
    for exponent in Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up)) {
      for digit in [1, 3] {
        // Read from text, so that the number is the one nearest to its decimal digits.
        guard let rate = Double("\(digit)e\(exponent)") else { continue }
        if rate >= low, rate <= high { rates.append(rate) }
      }
    }
    return rates
  }
}
