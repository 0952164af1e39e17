import NN

/// A training whose result is not kept: it shows what a run's training would do with other settings, one
/// step at a time.
///
/// Its batches are those of the run's own training. Where a step takes more than `mostRows` rows, it
/// takes that many of them, the same in each step.
struct TrialTraining<S: Scalar> {
  let trainer: Trainer<S>
  let inputs: Matrix<S>
  let targets: Matrix<S>

  private let weights: [S]?
  private let batchSize: Int
  private var generator: RandomGenerator
  private var order: [Int]
  /// How many rows of `order` the epoch has used.
  private var place: Int
  /// The rows of each step, where they are always the same; nil: batches of all rows.
  private let sample: [Int]?

  private static var mostRows: Int { 4096 }

  /// A trial of `run` with the settings of `recipe` and from its initial network, where these are not
  /// given. Throws `RecipeError` if the words of the recipe are wrong.
  init(
    _ run: Run<S>, recipe: Recipe? = nil, schedule: (any Schedule)? = nil,
    network: Sequential<S>? = nil, inputs: Matrix<S>? = nil, targets: Matrix<S>? = nil,
    weights: [S]? = nil, threads: Int
  ) throws(RecipeError) {
    let recipe = recipe ?? run.recipe
    self.inputs = inputs ?? run.inputs
    self.targets = targets ?? run.targets
    self.weights = weights ?? run.weights
    let rows = run.inputs.rows
    batchSize = try recipe.batchRows(of: rows)
    let ownSchedule = try recipe.madeSchedule()
    trainer = Trainer(
      network ?? run.network, loss: run.loss, optimizer: try recipe.madeOptimizer(),
      schedule: schedule ?? ownSchedule,
      steps: recipe.epochs * ((rows + batchSize - 1) / batchSize),
      penalty: Penalty(l1: recipe.l1, l2: recipe.l2), clipping: recipe.clipping,
      seed: recipe.seed, threads: threads)
    generator = RandomGenerator(seed: recipe.seed, stream: .shuffling)
    order = Array(0..<rows)
    place = rows
    sample = min(batchSize, rows) > Self.mostRows ? evenRows(Self.mostRows, of: rows) : nil
  }

  /// How many rows a step takes.
  var rowsInAStep: Int { sample?.count ?? min(batchSize, order.count) }

  /// Trains one step and returns the cost before it.
  mutating func step() -> Double {
    if let sample { return step(sample[...]) }
    if place >= order.count {
      if batchSize < order.count {
        order = Array(0..<order.count)
        generator.shuffle(&order)
      }
      place = 0
    }
    let rows = order[place..<min(place + batchSize, order.count)]
    place = rows.endIndex
    return step(rows)
  }

  /// Trains so many steps; false: it ended early because the cost was no finite number, or above
  /// `limit`.
  mutating func train(steps: Int, limit: Double = .infinity) -> Bool {
    for _ in 0..<steps {
      let cost = step()
      if !cost.isFinite || cost > limit { return false }
    }
    return true
  }

  private func step(_ rows: ArraySlice<Int>) -> Double {
    trainer.trainOneStep(inputs: inputs, targets: targets, weights: weights, rows: rows)
  }
}

/// `count` of the numbers below `total`, evenly spaced; all of them if there are no more.
func evenRows(_ count: Int, of total: Int) -> [Int] {
  let count = min(count, total)
  return (0..<count).map { $0 * total / count }
}

extension Recipe {
  /// The recipe with another learning rate, also where the words for the optimizer name one.
  func settingRate(_ rate: Double) -> Recipe {
    var recipe = self
    recipe.optimizer = optimizerWithoutRate
    recipe.learningRate = rate
    return recipe
  }

  /// The learning rate that the optimizer has where none is given. Throws `RecipeError` if its words are
  /// wrong.
  var usualRate: Double {
    get throws(RecipeError) {
      var recipe = self
      recipe.optimizer = optimizerWithoutRate
      recipe.learningRate = nil
      return try recipe.madeOptimizer().learningRate
    }
  }

  private var optimizerWithoutRate: String {
    optimizer.split(separator: " ").filter { !$0.hasPrefix("rate=") }.joined(separator: " ")
  }
}
