import NN

/// Why a training diverged: what broke first, what it came from, and what would have held.
public struct PostMortem: Equatable, Sendable {
  /// The steps that were played again, from a few before the origin on; of many, evenly chosen ones and
  /// the last.
  public let steps: [ReplayedStep]
  /// The first number that was not finite; nil: none came up, but the cost has grown beyond reason.
  public let wrong: WrongNumber?
  /// The step in which it came up.
  public let brokenStep: ReplayedStep
  /// The step in which the cost or the gradient began to grow.
  public let origin: ReplayedStep
  /// The rows with the largest part in that step.
  public let suspects: [SuspectRow]
  /// What was tried in order to find what holds.
  public let trials: [HoldingTrial]
  /// The file of the data, or the name of rows in memory.
  public let file: String
  /// The line of the row of `wrong`, if that is of a table.
  public let wrongLine: Int?
  /// The learning rate of the optimizer.
  public let learningRate: Double
  /// The epochs after which the last good network was taken.
  public let goodEpochs: Int

  /// About how many steps are kept.
  private static let mostSteps = 512
  /// How many of them are before the origin.
  private static let mostBefore = 64

  /// The rows whose values are the likely cause.
  public let culprits: [SuspectRow]

  /// Plays `run` again from `state`, in which it was good, and looks for the cause: until a number is not
  /// finite, or the cost of a batch is above `limit`. What it tries uses up to `threads` threads.
  ///
  /// Throws `RecipeError` if the words of the recipe are wrong, and what a run throws that has a few rows
  /// less.
  public init<S: Scalar>(
    of run: Run<S>, from state: TrainingState<S>, limit: Double = .infinity, threads: Int = .max
  ) throws {
    let replay = try DivergenceReplay(run, from: state, limit: limit, threads: threads)
    steps = Self.shown(replay.steps, origin: replay.origin)
    wrong = replay.wrong
    brokenStep = replay.steps[replay.steps.count - 1]
    // The step before the origin may hold the row at fault, if its cost was not yet unusual.
    let shares = replay.batches.map { RowShares(run, $0.network, rows: $0.rows) }
    let guilty = shares.firstIndex { $0.hasCulprit }
    let chosen = guilty ?? shares.count - 1
    origin = replay.steps[replay.origin - (shares.count - 1 - chosen)]
    let suspects = shares[chosen].suspects
    self.suspects = suspects
    file = run.data.table?.file ?? run.dataset.name
    wrongLine = wrong?.row.flatMap(run.line(ofTrainingRow:))
    learningRate = try run.recipe.madeOptimizer().learningRate
    goodEpochs = state.chosen?.epoch ?? state.history.epochs
    let culprits = suspects.filter {
      guilty != nil && ($0.unusual?.distance ?? 0) >= SuspectRow.faultDistance
    }
    self.culprits = culprits
    let tries = try HoldingTrials(run, broken: brokenStep.step, threads: threads)
    var trials: [HoldingTrial] = []
    if !culprits.isEmpty, culprits.count < run.inputs.rows {
      trials.append(try tries.without(culprits.map(\.row)))
    } else if let scaled = try tries.scaledColumns() {
      trials.append(scaled)
    }
    if !trials.contains(where: \.learned) { trials += try tries.rates() }
    if !trials.contains(where: \.learned) { trials += try tries.scaledRates() }
    self.trials = trials
  }

  private static func shown(_ steps: [ReplayedStep], origin: Int) -> [ReplayedStep] {
    let kept = steps.dropFirst(max(origin - mostBefore, 0))
    guard kept.count > mostSteps, let last = kept.last else { return Array(kept) }
    return evenRows(mostSteps, of: kept.count - 1).map { kept[kept.startIndex + $0] } + [last]
  }
}
