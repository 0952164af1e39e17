import NN

/// Which classes a network predicts for the rows that it trains on.
struct ClassSurvey {
  /// The rows of each class, and the rows for which it is predicted.
  private let rows: [Int]
  private let predicted: [Int]

  /// The most rows that are looked at.
  private static let mostRows = 20_000

  init<S: Scalar>(_ run: Run<S>, _ network: Sequential<S>) {
    let chosen = evenRows(Self.mostRows, of: run.inputs.rows)
    (rows, predicted) = Self.counts(
      run, network.forward(run.inputs.picking(chosen)), run.targets.picking(chosen))
  }

  private static func counts<S: Scalar>(
    _ run: Run<S>, _ outputs: Matrix<S>, _ targets: Matrix<S>
  ) -> (rows: [Int], predicted: [Int]) {
    let none = [Int](repeating: 0, count: run.task.classNames.count)
    var (rows, predicted) = (none, none)
    for row in 0..<targets.rows {
      rows[run.task.targetClass(targets, row: row)] += 1
      predicted[run.task.predictedClass(outputs, row: row)] += 1
    }
    return (rows, predicted)
  }

  /// The classes that have rows and are never predicted.
  var unpredicted: [Int] { rows.indices.filter { rows[$0] > 0 && predicted[$0] == 0 } }

  /// The warning about the classes `missing`, with what helps.
  func message<S: Scalar>(
    _ missing: [Int], _ run: Run<S>, _ training: Training<S>, threads: Int
  ) throws -> String? {
    let total = rows.reduce(0, +)
    // A class that is not rare is left out because the training has learned nothing so far.
    let missing = missing.filter { Double(rows[$0]) < 0.5 * Double(total) / Double(rows.count) }
    if missing.isEmpty { return nil }
    let names = missing.prefix(3).map { number in
      "'\(run.task.classNames[number])' (\(rows[number]) of \(total) rows)"
    }
    let more = missing.count > 3 ? " and \(missing.count - 3) more" : ""
    let what =
      "\(missing.count == 1 ? "class" : "classes") \(names.joined(separator: ", "))\(more) "
      + "\(missing.count == 1 ? "is" : "are") never predicted"
    guard run.recipe.classWeights == .equal else {
      return
        "\(what), although classes are balanced; more rows of it are needed, or columns that tell it apart"
    }
    var balanced = run.recipe
    balanced.classWeights = .balanced
    let classes = (0..<run.targets.rows).map { run.task.targetClass(run.targets, row: $0) }
    let weights = try balanced.rowWeights(classes, run.task.classNames.count).map {
      $0.map { S($0) }
    }
    var trial = try TrialTraining(run, weights: weights, threads: threads)
    _ = trial.train(steps: min(max(training.trainer.steps, 300), 1000))
    let after = ClassSurvey(run, trial.trainer.network)
    let helped = missing.filter { after.predicted[$0] > 0 }
    guard !helped.isEmpty else {
      return "\(what); more rows of it are needed, or columns that tell it apart"
    }
    return "\(what); --class-weights balanced lets rare classes count more"
  }
}
