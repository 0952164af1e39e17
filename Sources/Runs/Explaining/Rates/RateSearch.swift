import NN

/// A search for a good learning rate: a training in which the rate grows from step to step, and then a
/// few short trainings with rates below the one at which its cost was least.
///
/// The first part is the range test of L. N. Smith, "Cyclical learning rates for training neural
/// networks", 2017. Its cost is smoothed by s <- 0.95 s + 0.05 c, divided by 1 - 0.95^n after n
/// steps. It ends where that exceeds four times its least. The second part chooses: of the rates 1
/// and 3 times a power of ten, the one whose training has the least cost on the rows held out, or
/// without such rows on the training's own.
public struct RateSearch: Sendable {
  /// A step of the training in which the rate grows.
  public struct Step: Equatable, Sendable {
    /// The rate of the step.
    public let rate: Double
    /// The cost of its batch before it.
    public let cost: Double
    /// The smoothed cost.
    public let smoothedCost: Double
  }

  /// A short training with one rate.
  public struct Trial: Equatable, Sendable {
    /// The rate of all its steps.
    public let rate: Double
    /// The cost after the last step; nil: it diverged.
    public let cost: Double?
  }

  /// The steps of the training in which the rate grows.
  public let steps: [Step]
  /// The rate at which the smoothed cost was least.
  public let leastRate: Double
  /// The short trainings, by rate.
  public let trials: [Trial]
  /// How many steps each of them has.
  public let trialSteps: Int
  /// How many rows outside of the training judge them; 0: the training's own rows do.
  public let heldOutRows: Int
  /// The rate that is suggested.
  public let suggestion: Double
  /// The schedule of the run, in words; nil: the rate stays as it is.
  public let schedule: String?
  /// Whether no trial has lowered the cost much, so that the suggestion is the optimizer's usual rate, or
  /// the largest that held.
  public let isFlat: Bool
  /// Whether the suggestion is the optimizer's usual rate.
  public let isUsual: Bool

  /// Searches a rate for `run` on up to `threads` threads, whose number changes nothing.
  ///
  /// Throws `RecipeError` if the optimizer finds its steps itself, or if every rate diverges.
  public init<S: Scalar>(_ run: Run<S>, threads: Int = .max) throws(RecipeError) {
    try Self.check(run.recipe)
    schedule = try run.recipe.madeSchedule() is Constant ? nil : run.recipe.schedule
    var ramp: [Step] = []
    var least = Self.leastRate
    // Columns that are far from scaled need rates far below the usual ones.
    repeat {
      ramp = try Self.ramp(run, from: least, threads: threads)
      least *= 1e-6
    } while ramp.count < Self.shortRamp && least > 1e-30
    steps = ramp
    let settled = ramp.dropFirst(min(Self.unsettled, ramp.count - 1))
    leastRate = settled.min { $0.smoothedCost < $1.smoothedCost }?.rate ?? ramp[0].rate
    var judge = TrialJudge(run, threads: threads)
    let found = try judge.choose(below: leastRate)
    (trials, trialSteps, heldOutRows) = (judge.trials, judge.steps, judge.heldOutRows)
    (suggestion, isFlat) = found
    isUsual = found.rate == (try run.recipe.usualRate)
  }

  private static let leastRate = 1e-7
  private static let greatestRate = 10.0
  private static let mostSteps = 300
  private static let smoothing = 0.95
  /// How many times the least smoothed cost ends the first part.
  private static let endFactor = 4.0
  /// The steps whose smoothed cost is still that of a few batches.
  private static let unsettled = 40
  /// A first part of fewer steps has begun with rates that are too large.
  private static let shortRamp = 80

  /// Throws `RecipeError` if the optimizer of `recipe` needs no search.
  static func check(_ recipe: Recipe) throws(RecipeError) {
    let optimizer = try recipe.madeOptimizer()
    guard optimizer.evaluatesCost || optimizer is RProp else { return }
    throw RecipeError(
      .learningRate, value: "auto",
      "\(recipe.optimizer) finds the lengths of its steps itself; leave the rate out")
  }

  private static func ramp<S: Scalar>(
    _ run: Run<S>, from least: Double, threads: Int
  ) throws(RecipeError) -> [Step] {
    let ramp = RateRamp(least: least, greatest: greatestRate, steps: mostSteps)
    var training = try TrialTraining(run, schedule: ramp, threads: threads)
    var steps: [Step] = []
    var (sum, weight, best) = (0.0, 0.0, Double.infinity)
    var first = 0.0
    while steps.count < mostSteps {
      let rate = ramp.rate(at: steps.count)
      let cost = training.step()
      guard cost.isFinite else { break }
      sum = smoothing * sum + (1 - smoothing) * cost
      weight = smoothing * weight + (1 - smoothing)
      let smoothed = sum / weight
      steps.append(Step(rate: rate, cost: cost, smoothedCost: smoothed))
      if steps.count < unsettled {
        first = smoothed
      } else {
        best = min(best, smoothed)
        // Costs near 0 are not far above their least when they are a little above it.
        if smoothed > endFactor * best, smoothed > 1.5 * first { break }
      }
    }
    return steps
  }
}
