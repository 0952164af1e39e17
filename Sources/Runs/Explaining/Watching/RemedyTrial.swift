import NN

/// What a training with a remedy has come to after some steps.
struct RemedyTrial<S: Scalar> {
  let change: Remedy<S>.Change
  /// The cost on some training rows, divided by that of the best constant answer: 1 means that nothing is
  /// learned. Infinite: the training diverged.
  let cost: Double
  /// The units that learn nothing at its end.
  let units: UnitSurvey

  /// The most rows that are looked at.
  static var mostRows: Int { 500 }
  private static var steps: ClosedRange<Int> { 100...1000 }
  private static var usualSteps: Int { 300 }
  /// The most rows that a trial goes through.
  private static var mostVisits: Int { 400_000 }

  /// Trains `run` with each remedy for about as many steps as it has had, and a bounded number of them.
  ///
  /// Throws `RecipeError` if the words of the recipe are wrong.
  static func all(
    for run: Run<S>, steps: Int, threads: Int
  ) throws(RecipeError) -> [RemedyTrial] {
    var trials: [RemedyTrial] = []
    for remedy in try Remedy.all(for: run) {
      var training = try TrialTraining(
        run, recipe: remedy.recipe, network: remedy.network, inputs: remedy.inputs,
        targets: remedy.targets, threads: threads)
      let most = max(Self.steps.lowerBound, Self.mostVisits / training.rowsInAStep)
      let steps = min(max(steps, Self.usualSteps), Self.steps.upperBound, most)
      let held = training.train(steps: steps)
      let rows = evenRows(Self.mostRows, of: run.inputs.rows)
      let (inputs, targets) = (remedy.inputs.picking(rows), remedy.targets.picking(rows))
      let weights = run.weights.map { weights in rows.map { weights[$0] } }
      let network = training.trainer.network
      let cost = run.loss.value(
        output: network.forward(inputs), target: targets, weights: weights)
      let constant = run.constantCost(targets, weights: weights)
      trials.append(
        RemedyTrial(
          change: remedy.change, cost: held && cost.isFinite ? cost / constant : .infinity,
          units: UnitSurvey(network, inputs)))
    }
    return trials
  }
}

extension Remedy.Change {
  /// What is wrong without the remedy and what to do, for a message.
  func advice(for run: Run<S>) throws(RecipeError) -> String {
    switch self {
    case .none: return ""
    case .scaledColumns:
      let name = run.mostUnscaledColumn.map {
        " ('\($0.name)' is up to \($0.size.text(digits: 3)))"
      }
      let preset = run.recipe.preparation.style == .raw ? ", as --preset standard does" : ""
      return "the columns are far from scaled\(name ?? ""); scale them to about 1\(preset)"
    case .noPenalty: return "the penalty on large weights is too strong; try a smaller --l1 or --l2"
    case .fittingWeights:
      return run.recipe.initialWeights == nil
        ? "the first weights do not suit the network; leave --init out"
        : "the weights to begin with do not suit the data; leave --initial out"
    case .rate(let rate):
      let own = try run.recipe.madeOptimizer().learningRate
      return
        "the learning rate is too \(own > rate ? "large" : "small"); try --learning-rate \(rate.text(digits: 2))"
    }
  }
}

extension Run {
  /// The column with the largest numbers, if they are far from 1.
  fileprivate var mostUnscaledColumn: (name: String, size: Double)? {
    var largest = [Double](repeating: 0, count: inputs.columns)
    for row in 0..<inputs.rows {
      for column in 0..<inputs.columns {
        largest[column] = max(largest[column], abs(Double(inputs[row, column])))
      }
    }
    guard let column = largest.indices.max(by: { largest[$0] < largest[$1] }),
      largest[column] > 10, column < dataset.featureNames.count
    else { return nil }
    return (dataset.featureNames[column], largest[column])
  }
}
