import NN

/// Watches a training and warns, once for each kind of trouble, with what to do about it.
///
///     let watch = TrainingWatch<Double> { warning in print(warning) }
///     let result = try run.train(observers: [watch])
///
/// It looks before the training and after 10, 30, 100, 300 ... epochs, at up to 500 rows. What it
/// advises about units and the cost it has tried: a short training with that change did better.
public final class TrainingWatch<S: Scalar>: RunObserver {
  /// The warnings so far.
  public private(set) var warnings: [TrainingWarning] = []

  private let threads: Int
  private let report: (TrainingWarning) -> Void
  private var nextLook = firstLook
  private var validation = ValidationTurn()
  /// The classes that were not predicted at the look before.
  private var unpredicted: Set<Int> = []

  private static var firstLook: Int { 10 }
  /// The epoch from which on a class that is not predicted is worth a word.
  private static var firstClassLook: Int { 30 }

  /// A watch that tells `report` of each warning at once. What it tries uses up to `threads` threads.
  public init(threads: Int = .max, report: @escaping (TrainingWarning) -> Void = { _ in }) {
    self.threads = threads
    self.report = report
  }

  public func observe(_ event: RunEvent<S>, of training: Training<S>) throws {
    switch event {
    case .started:
      (warnings, nextLook, unpredicted) = ([], Self.firstLook, [])
      while nextLook <= training.epoch { nextLook = Self.look(after: nextLook) }
      validation = ValidationTurn()
      for cost in training.validationCosts { validation.add(cost) }
      guard training.epoch == 0 else { return }
      if let message = training.run.constantColumns { warn(.constantColumns, training, message) }
      if let message = training.run.unusualValue { warn(.unusualValue, training, message) }
      try lookAtUnits(training, training.run.network)
    case .epoch(let epoch, _):
      if let cost = training.validationCosts.last { validation.add(cost) }
      lookAtValidation(training)
      guard epoch == nextLook else { return }
      nextLook = Self.look(after: nextLook)
      let network = training.network
      try lookAtUnits(training, network)
      try lookAtCost(training, network)
      if epoch >= Self.firstClassLook { try lookAtClasses(training, network) }
    case .finished(let result):
      if case .interrupted = result.ending { return }
      try lookAtCost(training, training.network)
      unpredicted = Set(0..<training.run.task.classNames.count)
      try lookAtClasses(training, result.model.network)
    case .diverged: break
    }
  }

  /// 10, 30, 100, 300 and so on.
  private static func look(after epoch: Int) -> Int {
    var power = firstLook
    while power * 10 <= epoch { power *= 10 }
    return epoch == power ? 3 * epoch : 10 * power
  }

  private func warn(_ kind: TrainingWarning.Kind, _ training: Training<S>, _ message: String) {
    let warning = TrainingWarning(kind: kind, epoch: training.epoch, message: message)
    warnings.append(warning)
    report(warning)
  }

  private func has(_ kind: TrainingWarning.Kind) -> Bool {
    warnings.contains { $0.kind == kind }
  }

  private func lookAtValidation(_ training: Training<S>) {
    guard training.run.recipe.patience == .none, !has(.turnedValidation), let turn = validation.turn
    else { return }
    let percent = (100 * (turn.cost / turn.best - 1)).text(digits: 2)
    warn(
      .turnedValidation, training,
      """
      the validation cost was least in epoch \(turn.bestEpoch) and is \(percent) % higher since; \
      --patience \(ValidationTurn.leastWait) stops in time and keeps the weights of that epoch
      """)
  }

  private func lookAtUnits(_ training: Training<S>, _ network: Sequential<S>) throws {
    guard !has(.idleUnits) else { return }
    let run = training.run
    let rows = evenRows(RemedyTrial<S>.mostRows, of: run.inputs.rows)
    let survey = UnitSurvey(network, run.inputs.picking(rows))
    guard let seen = survey.worst, rows.count < run.inputs.rows else {
      if let seen = survey.worst { try explain(seen, training) }
      return
    }
    // A few rows may miss those for which a unit is awake.
    guard let all = UnitSurvey(network, run.inputs).layers.first(where: { $0.index == seen.index }),
      all.isIdle
    else { return }
    try explain(all, training)
  }

  /// Warns of the idle units if something helps.
  private func explain(_ layer: UnitSurvey.Layer, _ training: Training<S>) throws {
    let trials = try RemedyTrial.all(
      for: training.run, steps: training.trainer.steps, threads: threads)
    guard let own = trials.first else { return }
    let cure = trials.dropFirst().first { trial in
      trial.cost < 0.9 * own.cost
        && 2 * (trial.units.layer(layer.index)?.idle ?? 0) <= layer.idle
    }
    guard let cure else { return }
    let name = LayerNames(training.run.description)[layer.index]
    let isRectifier = training.run.network.layers[layer.index] is ReLU
    let state = isRectifier ? "dead (0" : "saturated (flat"
    warn(
      .idleUnits, training,
      """
      \(layer.idle) of \(layer.units) units of \(name) are \(state) for every row) and learn nothing: \
      \(try cure.change.advice(for: training.run))
      """)
  }

  private func lookAtCost(_ training: Training<S>, _ network: Sequential<S>) throws {
    guard !has(.stuckCost), let stuck = StuckCost(training, network) else { return }
    let trials = try RemedyTrial.all(for: training.run, steps: .max, threads: threads)
    guard let own = trials.first, let best = trials.dropFirst().min(by: { $0.cost < $1.cost }),
      best.cost < min(StuckCost.cured, 0.95 * own.cost)
    else { return }
    // The first in order that is about as good, as a rate may only make up for another fault.
    let cure = trials.dropFirst().first { $0.cost <= best.cost + 0.1 } ?? best
    warn(.stuckCost, training, "\(stuck): \(try cure.change.advice(for: training.run))")
  }

  private func lookAtClasses(_ training: Training<S>, _ network: Sequential<S>) throws {
    let run = training.run
    guard !run.task.classNames.isEmpty, !has(.unpredictedClasses), !has(.stuckCost) else { return }
    let now = ClassSurvey(run, network)
    let missing = now.unpredicted.filter(unpredicted.contains)
    unpredicted = Set(now.unpredicted)
    guard !missing.isEmpty, let message = try now.message(missing, run, training, threads: threads)
    else { return }
    warn(.unpredictedClasses, training, message)
  }
}
