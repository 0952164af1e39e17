import NN

/// A change of a run's settings that may cure a training which goes badly.
struct Remedy<S: Scalar> {
  /// What it changes.
  enum Change: Equatable {
    /// Nothing: the run as it is, to compare with.
    case none
    /// Inputs, and targets that are numbers, with a mean of 0 and a deviation of 1.
    case scaledColumns
    /// No penalty on large parameters.
    case noPenalty
    /// The initial weights that suit the activations.
    case fittingWeights
    /// Another learning rate.
    case rate(Double)
  }

  let change: Change
  let recipe: Recipe
  let network: Sequential<S>
  let inputs: Matrix<S>
  let targets: Matrix<S>

  /// The remedies that are possible for `run`, after the run as it is. Throws `RecipeError` if the words
  /// of the recipe are wrong.
  static func all(for run: Run<S>) throws(RecipeError) -> [Remedy] {
    let recipe = run.recipe
    var all = [Remedy(run, .none)]
    if recipe.preparation.style == .raw || run.data.preparation == nil {
      all.append(
        Remedy(
          run, .scaledColumns, inputs: run.inputs.standardized(),
          targets: run.targetsAreScalable ? run.targets.standardized() : run.targets))
    }
    if recipe.l1 > 0 || recipe.l2 > 0 {
      var free = recipe
      (free.l1, free.l2) = (0, 0)
      all.append(Remedy(run, .noPenalty, recipe: free))
    }
    if recipe.initializer != nil || recipe.initialWeights != nil {
      let layers = run.description.layers(inputs: run.inputs.columns)
      do {
        let network = try Sequential<S>(layers, inputs: run.inputs.columns, seed: recipe.seed)
        all.append(Remedy(run, .fittingWeights, network: network))
      } catch {
        fatalError("the layers of a run make no network: \(error)")
      }
    }
    let optimizer = try recipe.madeOptimizer()
    guard !optimizer.evaluatesCost, !(optimizer is RProp) else { return all }
    let own = optimizer.learningRate
    // Rounded, so that 0.1 times 0.1 is not 0.010000000000000002.
    var rates = [0.1, 10, 0.01, 100].map { Double(($0 * own).text(digits: 2)) ?? $0 }
    let usual = try recipe.usualRate
    if usual < 0.01 * own || usual > 100 * own { rates.append(usual) }
    for rate in rates {
      all.append(Remedy(run, .rate(rate), recipe: recipe.settingRate(rate)))
    }
    return all
  }

  private init(
    _ run: Run<S>, _ change: Change, recipe: Recipe? = nil, network: Sequential<S>? = nil,
    inputs: Matrix<S>? = nil, targets: Matrix<S>? = nil
  ) {
    self.change = change
    self.recipe = recipe ?? run.recipe
    self.network = network ?? run.network
    self.inputs = inputs ?? run.inputs
    self.targets = targets ?? run.targets
  }
}

extension Run {
  /// Whether targets are numbers that the network can give in any scale.
  fileprivate var targetsAreScalable: Bool {
    task.classNames.isEmpty && description.outputRange == nil
  }
}

extension Matrix {
  /// The matrix with a mean of 0 and a deviation of 1 in each column; one that does not vary becomes 0.
  func standardized() -> Matrix {
    var result = self
    for column in 0..<columns {
      let values = (0..<rows).map { Double(self[$0, column]) }
      let mean = mean(of: values)
      let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(rows, 1)))
        .squareRoot()
      for row in 0..<rows {
        result[row, column] = deviation > 0 ? S((values[row] - mean) / deviation) : 0
      }
    }
    return result
  }
}
