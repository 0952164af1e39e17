/// L-BFGS, a quasi-Newton method: few iterations, each with a line search, on problems that are not
/// too large.
///
/// It is for training on all rows at once. It remembers 2 `history` + 6 vectors as long as the
/// parameters. The inverse Hessian H is estimated from the last steps and the changes of the
/// gradient along them.
///
/// A training step is up to `iterations` iterations. Each moves the parameters p to p + t d along d
/// = -H g, with t from a line search that begins at t = rate. The very first goes along d = -g and
/// begins at t = rate min(1, 1 / Σ|g|). A training step ends early if the gradient, or the change
/// of the parameters or the cost, is within its tolerance.
///
/// J. Nocedal and S. Wright, "Numerical optimization", 2006, algorithms 7.4, 7.5, 3.5 and 3.6; the
/// tolerances are those of PyTorch's `LBFGS`.
public struct LBFGS: Optimizer {
  /// Where each line search begins; 1 suits a quasi-Newton method.
  public let learningRate: Double
  /// The number of steps from which H is estimated.
  public let history: Int
  /// The most iterations of a training step.
  public let iterations: Int
  /// The most evaluations of the cost in a training step; it may do one more. A line search that
  /// has none left ends at the best point it knows. 0: 5/4 of `iterations`.
  public let evaluations: Int
  /// A training step ends when no element of the gradient is larger.
  public let gradientTolerance: Double
  /// A training step ends when no parameter has changed by more, or when the cost has changed by
  /// less.
  public let changeTolerance: Double

  /// The optimizer with the given settings. Precondition: each is in the range that `nn list
  /// optimizers` shows.
  public init(
    learningRate: Double = 1, history: Int = 100, iterations: Int = 20, evaluations: Int = 0,
    gradientTolerance: Double = 1e-7, changeTolerance: Double = 1e-9
  ) {
    Self.entry.requireAllowed([
      "rate": learningRate, "history": Double(history), "iterations": Double(iterations),
      "evaluations": Double(evaluations), "gradient-tolerance": gradientTolerance,
      "change-tolerance": changeTolerance,
    ])
    self.learningRate = learningRate
    self.history = history
    self.iterations = iterations
    self.evaluations = evaluations
    self.gradientTolerance = gradientTolerance
    self.changeTolerance = changeTolerance
  }

  public var description: String {
    "L-BFGS, learning rate \(learningRate), \(iterations) iterations a step"
  }
  public var vectors: [String] { LBFGSLayout.vectors(history: history) }
  public var counters: [String] { LBFGSLayout.counters(history: history) }
  public var evaluatesCost: Bool { true }

  @specialized(where S == Float)
  @specialized(where S == Double)
  public func update<S: Scalar>(_ update: Update<S>) {
    let memory = LBFGSMemory(update, history: history)
    let gradient = update.gradient.view
    let mostEvaluations = evaluations == 0 ? iterations * 5 / 4 : evaluations
    var cost = update.evaluate()
    var evaluated = 1
    for iteration in 1...iterations {
      if gradient.largestMagnitude() <= gradientTolerance { return }
      let isFirst = memory.beginIteration()
      let slope = memory.direction.view.dot(gradient)
      // A slope of NaN ends the step too.
      guard slope <= -changeTolerance else { return }
      let search = LineSearch(
        origin: LinePoint(step: 0, cost: cost, slope: slope, gradient: memory.originGradient),
        leastLength: changeTolerance / memory.direction.view.largestMagnitude(),
        mostPoints: max(0, mostEvaluations - evaluated))
      let rate = isFirst ? update.rate * min(1, 1 / gradient.sumOfMagnitudes()) : update.rate
      let end = search.run(from: rate) { step, place in
        evaluated += 1
        memory.move(by: step)
        let cost = update.evaluate()
        memory.gradient(place).assign(gradient)
        return LinePoint(
          step: step, cost: cost, slope: memory.direction.view.dot(gradient), gradient: place)
      }
      memory.end(at: end)
      let change = abs(end.cost - cost)
      cost = end.cost
      if iteration == iterations || evaluated >= mostEvaluations || change < changeTolerance
        || abs(end.step) * memory.direction.view.largestMagnitude() <= changeTolerance
      {
        return
      }
    }
  }

  static let entry = CatalogueEntry<any Optimizer>(
    "l-bfgs", help: "a quasi-Newton method with a line search, on all rows at once",
    settings: [
      Setting("rate", 1, .above(0), help: "Where each line search begins."),
      Setting(
        "history", 100, .wholeWithin(1, 1000), help: "How many steps the Hessian is guessed from."),
      Setting("iterations", 20, .wholeFrom(1), help: "The most iterations of a training step."),
      Setting("evaluations", 0, .wholeFrom(0), help: "The most costs; 0: 5/4 of the iterations."),
      Setting("gradient-tolerance", 1e-7, .from(0), help: "A gradient as small ends the step."),
      Setting("change-tolerance", 1e-9, .from(0), help: "A change as small ends the step."),
    ]
  ) {
    LBFGS(
      learningRate: $0["rate"], history: Int($0["history"]), iterations: Int($0["iterations"]),
      evaluations: Int($0["evaluations"]), gradientTolerance: $0["gradient-tolerance"],
      changeTolerance: $0["change-tolerance"])
  }
}
