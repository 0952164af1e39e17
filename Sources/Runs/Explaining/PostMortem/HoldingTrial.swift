import NN

/// A training with other settings than the one that diverged.
public struct HoldingTrial: Equatable, Sendable {
  /// What was changed.
  public enum Change: Equatable, Sendable {
    /// The learning rate.
    case rate(Double)
    /// The rows of these lines, or of these numbers from 0 where there is no table, were left out.
    case without(rows: [Int], lines: [Int])
    /// The columns were scaled to a mean of 0 and a deviation of 1, and the learning rate was this one.
    case scaledColumns(rate: Double)
  }

  /// What was changed.
  public let change: Change
  /// How many steps were trained, from the start.
  public let steps: Int
  /// Whether the cost stayed finite and ended no higher than it began.
  public let held: Bool
  /// Whether it held and then cost clearly less than the best constant answer.
  public let learned: Bool
  /// The cost of some rows at the end; nil: it is no finite number.
  public let cost: Double?
}

/// Tries what would have held.
struct HoldingTrials<S: Scalar> {
  private let run: Run<S>
  private let steps: Int
  private let threads: Int

  private static var steps: ClosedRange<Int> { 300...2000 }
  /// The most rows that a trial goes through.
  private static var mostVisits: Int { 4_000_000 }
  private static var mostRows: Int { 2000 }
  /// The share of the constant answer's cost below which something is learned.
  private static var learned: Double { 0.95 }
  /// How many times the usual rate is no place to look for a good one.
  private static var farAbove: Double { 10 }

  /// Trials of `run`, which broke in step number `broken`.
  init(_ run: Run<S>, broken: Int, threads: Int) throws(RecipeError) {
    self.run = run
    self.threads = threads
    let rows = try TrialTraining(run, threads: threads).rowsInAStep
    let most = max(Self.mostVisits / rows, Self.steps.lowerBound)
    // A schedule may reach the rate at fault late.
    let enough = max(Self.steps.upperBound, broken + broken / 4)
    steps = min(max(2 * broken, Self.steps.lowerBound), enough, most)
  }

  /// Rates from a third down, or from the optimizer's usual one where the rate is far above that, until
  /// one holds and has learned something.
  func rates() throws(RecipeError) -> [HoldingTrial] {
    try rates { rate throws(RecipeError) in
      try trial(run, .rate(rate), recipe: run.recipe.settingRate(rate))
    }
  }

  /// The same with scaled columns; empty: they are scaled.
  func scaledRates() throws(RecipeError) -> [HoldingTrial] {
    guard let scaled = try scaling else { return [] }
    return try rates { rate throws(RecipeError) in
      try trial(
        run, .scaledColumns(rate: rate), recipe: run.recipe.settingRate(rate),
        inputs: scaled.inputs, targets: scaled.targets)
    }
  }

  private func rates(
    _ trial: (Double) throws(RecipeError) -> HoldingTrial
  ) throws(RecipeError) -> [HoldingTrial] {
    var trials: [HoldingTrial] = []
    let own = try run.recipe.madeOptimizer().learningRate
    let usual = try run.recipe.usualRate
    let isFarAbove = own >= Self.farAbove * usual
    let divisors = (isFarAbove ? [1.0] : []) + [3, 10, 30, 100, 300, 1000, 1e4, 1e6]
    for divisor in divisors {
      let rate = Double(((isFarAbove ? usual : own) / divisor).text(digits: 1)) ?? 0
      guard rate > 0 else { break }
      let result = try trial(rate)
      trials.append(result)
      if result.learned { break }
    }
    return trials
  }

  /// The same training without these rows. Throws also what a run throws.
  func without(_ rows: [Int]) throws -> HoldingTrial {
    let removed = Set(rows)
    let kept = (0..<run.inputs.rows).filter { !removed.contains($0) }
    let numbers = run.rows
    let other = try Run<S>(
      run.recipe, run.data, training: kept.map { numbers.training[$0] }, heldOut: numbers.heldOut)
    return try trial(
      other, .without(rows: rows, lines: rows.compactMap(run.line(ofTrainingRow:))))
  }

  /// The same training with scaled columns; nil: they are scaled.
  func scaledColumns() throws(RecipeError) -> HoldingTrial? {
    guard let scaled = try scaling else { return nil }
    let rate = try run.recipe.madeOptimizer().learningRate
    return try trial(
      run, .scaledColumns(rate: rate), inputs: scaled.inputs, targets: scaled.targets)
  }

  private var scaling: Remedy<S>? {
    get throws(RecipeError) {
      try Remedy.all(for: run).first { $0.change == .scaledColumns }
    }
  }

  private func trial(
    _ run: Run<S>, _ change: HoldingTrial.Change, recipe: Recipe? = nil, inputs: Matrix<S>? = nil,
    targets: Matrix<S>? = nil
  ) throws(RecipeError) -> HoldingTrial {
    var training = try TrialTraining(
      run, recipe: recipe, inputs: inputs, targets: targets, threads: threads)
    let rows = evenRows(Self.mostRows, of: run.inputs.rows)
    func cost() -> Double {
      run.loss.value(
        output: training.trainer.network.forward(training.inputs.picking(rows)),
        target: training.targets.picking(rows))
    }
    let first = cost()
    let ran = training.train(steps: steps)
    let last = cost()
    let held = ran && last.isFinite && last <= first
    let constant = run.constantCost(training.targets.picking(rows))
    return HoldingTrial(
      change: change, steps: steps, held: held, learned: held && last < Self.learned * constant,
      cost: last.isFinite ? last : nil)
  }
}
