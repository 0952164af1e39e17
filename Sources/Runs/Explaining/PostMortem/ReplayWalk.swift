import NN

/// The steps of a training from a state on, one by one.
struct ReplayWalk<S: Scalar> {
  let trainer: Trainer<S>
  /// The rows of the last step.
  private(set) var rows: [Int] = []

  private let run: Run<S>
  private let batchSize: Int
  private var generator: RandomGenerator
  private var epoch: Epoch
  private var number: Int

  init(_ run: Run<S>, from state: TrainingState<S>, threads: Int) throws(RecipeError) {
    self.run = run
    let training = try Training(run, from: state, threads: threads)
    trainer = training.trainer
    batchSize = training.batchSize
    generator = state.generator
    number = state.history.epochs + 1
    epoch = Epoch(
      rows: run.inputs.rows, batchSize: batchSize, using: &generator, progress: state.progress)
  }

  /// Whether a step is left in the planned epochs.
  var hasNext: Bool { number < run.recipe.epochs || number == run.recipe.epochs && !epoch.isDone }

  /// Does the next step and returns its facts. Without `recording`, sizes are not measured.
  mutating func next(recording: Bool) -> ReplayedStep {
    if epoch.isDone {
      _ = trainer.finish(epoch)
      number += 1
      epoch = Epoch(rows: run.inputs.rows, batchSize: batchSize, using: &generator)
    }
    rows = epoch.nextRows.map { Array($0) } ?? Array(0..<run.inputs.rows)
    let (rate, before, isWhole) = (trainer.learningRate, epoch.progress, epoch.batches == 1)
    let network = recording ? trainer.network : nil
    var norm = recording && !isWhole ? gradient.length : 0
    trainer.trainNextBatch(
      of: &epoch, inputs: run.inputs, targets: run.targets, weights: run.weights)
    // The trainer measures the last step of an epoch itself.
    if isWhole { norm = trainer.lastStep?.gradientNorm ?? 0 }
    let weight = epoch.progress.weightSum - before.weightSum
    let sum = epoch.progress.costSum - before.costSum
    return ReplayedStep(
      epoch: number, batch: before.batches + 1, step: trainer.steps, learningRate: rate,
      cost: isWhole || weight == 0 ? sum : sum / weight, gradientNorm: norm,
      largestWeight: network?.parameters.largest ?? 0,
      largestActivation: network.map { largestOutput($0) } ?? 0)
  }

  /// The gradient that the next step will see.
  private var gradient: [S] {
    let weights = run.weights.map { weights in rows.map { weights[$0] } }
    return trainer.gradient(
      inputs: run.inputs.picking(rows), targets: run.targets.picking(rows), weights: weights)
  }

  /// The most rows whose activations are measured.
  private static var mostMeasured: Int { 2000 }

  private func largestOutput(_ network: Sequential<S>) -> Double {
    var largest = 0.0
    let measured = evenRows(Self.mostMeasured, of: rows.count).map { rows[$0] }
    network.forEachLayer(
      run.inputs.picking(measured), mode: .training, seed: run.recipe.seed, step: trainer.steps
    ) { _, _, outputs in largest = max(largest, Self.largest(outputs)) }
    return largest
  }

  @specialized(where S == Float)
  @specialized(where S == Double)
  private static func largest(_ outputs: MatrixView<S>) -> Double {
    var largest: S = 0
    for unit in 0..<outputs.rows {
      for sample in 0..<outputs.columns {
        let size = abs(outputs[unit, sample])
        if size.isNaN { return .infinity }
        largest = max(largest, size)
      }
    }
    return Double(largest)
  }
}

extension Array where Element: Scalar {
  /// The length √(Σ x²), also where a square would overflow; NaN counts as infinite.
  var length: Double {
    let largest = largest
    guard largest > 0, largest.isFinite else { return largest }
    var sum = 0.0
    for element in self {
      let share = Double(element) / largest
      sum += share * share
    }
    return largest * sum.squareRoot()
  }

  /// The largest absolute value; infinite if one is NaN.
  var largest: Double {
    var largest: Element = 0
    for element in self {
      let size = abs(element)
      if size.isNaN { return .infinity }
      if size > largest { largest = size }
    }
    return Double(largest)
  }
}
