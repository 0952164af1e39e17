import NN

extension RunReport {
  /// Which weights the model has, as in `the weights of epoch 63, the least validation cost`; nil: the last
  /// ones, and nothing looked for better ones.
  public var chosenText: String? {
    guard let chosenBy else { return nil }
    let extreme = chosenBy.largerIsBetter ? "greatest" : "least"
    return "the weights of epoch \(epochs.chosen), the \(extreme) \(chosenBy.phrase)"
  }

  /// The scores, a line each, the one that counts most first; and what is wrong with a model that is no
  /// better than the trivial answer.
  public var scoreLines: [String] {
    var lines: [String] = []
    if let test { lines.append("test: \(test.summary)") }
    if let heldOut { lines.append("held out: \(heldOut.summary)") }
    if let folds { lines.append(Self.line("\(folds.count) folds", folds, mainMetric)) }
    if let repeats { lines.append(Self.line("\(repeats.count) seeds", repeats, mainMetric)) }
    lines.append(
      "\(lines.isEmpty ? "training rows (none held out)" : "training rows"): \(training.summary)")
    if heldOut != nil, stopReason != nil || epochs.chosen < epochs.trained, test == nil,
      folds == nil
    {
      lines.append(
        "the held-out rows also chose the epoch; --folds 5 or --test scores rows that did not")
    }
    if stopReason == nil, epochs.trained >= 100,
      epochs.trained - epochs.chosen < epochs.trained / 50,
      !validationCosts.isEmpty
    {
      let monitor = chosenBy ?? .cost
      let direction = monitor.largerIsBetter ? "rising" : "falling"
      lines.append(
        "the \(monitor.phrase) was still \(direction) at the end; more --epochs may help")
    }
    lines += shared
    if let warning = (test ?? heldOut ?? training).warning {
      lines.append("the model is \(warning)\(why.map { "; \($0)" } ?? "")")
    }
    return lines
  }

  /// Why the model is hardly better than the trivial answer, as far as one can tell, and what to do; nil: a
  /// warning has said so.
  private var why: String? {
    if warnings.contains(where: { Self.causes.contains($0.kind) }) { return nil }
    if rows.training < Self.fewRows {
      return "\(rows.training) rows are few to learn from"
    }
    if training.warning == nil {
      return "it has learnt its own rows, but these columns do not tell the target of others"
    }
    if columnsAreRaw, asksForRawColumns, largestInput > Self.largeInput {
      return "columns as they are may be too large for its first layer; use --preset standard"
    }
    if case .classes(let scores) = training, let share = scores.trivialAccuracy, share > 0.8 {
      return "nearly all rows are of one class; see whether --class-weights balanced does better"
    }
    return "these columns may not tell the target, or --epochs is too small"
  }

  /// The warnings that say why a network is not good.
  private static let causes: Set<TrainingWarning.Kind> = [
    .unusualValue, .idleUnits, .stuckCost, .unpredictedClasses,
  ]
  /// With fewer rows, that alone may be why a network is not good.
  private static let fewRows = 50
  /// Inputs far beyond this saturate most activations.
  private static let largeInput = 10.0

  private static func line(_ what: String, _ scores: [Scores], _ metric: Metric) -> String {
    guard let spread = ScoreSpread(scores, metric) else {
      return "\(what): \(metric.rawValue) has no value for one of them"
    }
    let text =
      metric == .accuracy
      ? "accuracy \(spread.mean.percentText) ± \((100 * spread.deviation).text(decimals: 1))"
      : "R2 \(spread.mean.text(digits: 3)) ± \(spread.deviation.text(digits: 2))"
    return "\(what): \(text) (mean ± standard deviation)"
  }
}
