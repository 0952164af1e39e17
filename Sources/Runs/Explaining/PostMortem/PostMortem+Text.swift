extension PostMortem {
  /// The findings in four lines: what broke first, where it came from, and what would have held. What the
  /// run threw comes before them.
  public var lines: [String] { [brokenLine, originLine, causeLine, cureLine] }

  private var brokenLine: String {
    let place = "epoch \(brokenStep.epoch), batch \(brokenStep.batch)"
    guard let wrong else {
      return "all numbers are finite, the cost in \(place) is \(brokenStep.cost.text(digits: 4))"
    }
    let row = wrong.row.map { " for \(name(ofRow: $0, line: wrongLine))" } ?? ""
    return "first in \(place): \(wrong.description)\(row)"
  }

  private var originLine: String {
    let growth =
      "the gradient was \(origin.gradientNorm.text(digits: 3)) long and the cost \(origin.cost.text(digits: 3))"
    return
      origin.step == brokenStep.step
      ? "it came in one step, at once: \(growth)"
      : "it began in epoch \(origin.epoch), batch \(origin.batch), \(count(brokenStep.step - origin.step, "step")) before: \(growth)"
  }

  private var causeLine: String {
    let culprits = culprits
    guard let first = culprits.first, let value = first.unusual else {
      let most = suspects.first.map {
        ", \(name(ofRow: $0.row, line: $0.line)) the most, \($0.gradientShare.percentText)"
      }
      let share = "the rows share that gradient\(most ?? "")"
      return isRateTooLarge
        ? "the learning rate is too large; no row has values that explain it, and \(share)"
        : "no row has values that explain it; \(share)"
    }
    let others =
      culprits.count > 1 ? "; \(count(culprits.count - 1, "row")) more have such values" : ""
    let position = value.position.map { "column \($0), " } ?? ""
    return """
      \(name(ofRow: first.row, line: first.line)), \(position)'\(value.column)' is \(value.value.text(digits: 6)), where \
      \(value.usual.lowerBound.text(digits: 3)) to \(value.usual.upperBound.text(digits: 3)) is usual; the row made \
      \(first.gradientShare.percentText) of that gradient\(others)
      """
  }

  /// Whether another rate was all that it took.
  private var isRateTooLarge: Bool {
    trials.contains { trial in
      guard case .rate = trial.change else { return false }
      return trial.learned
    }
  }

  private var cureLine: String {
    let good = trials.filter(\.learned)
    // Without a good one, the largest rate that held is the first.
    let held = good.isEmpty ? Array(trials.filter(\.held).prefix(1)) : good
    let steps = trials.first?.steps ?? 0
    guard !held.isEmpty else {
      return "of \(count(trials.count, "change")) that were tried none held"
    }
    let words = held.map { trial -> String in
      switch trial.change {
      case .rate(let rate):
        return "--learning-rate \(rate.text(digits: 1)) (it was \(learningRate.text(digits: 3)))"
      case .without(let rows, let lines):
        return lines.isEmpty
          ? "leaving \(count(rows.count, "such row")) out"
          : "mending or leaving out line\(lines.count > 1 ? "s" : "") \(lines.prefix(5).map(String.init).joined(separator: ", "))\(lines.count > 5 ? " ..." : "")"
      case .scaledColumns(let rate):
        let scaling = "scaling the columns to about 1, as --preset standard does"
        return rate == learningRate
          ? scaling : "\(scaling), with --learning-rate \(rate.text(digits: 1))"
      }
    }
    return "what held for \(steps) steps from the start: \(words.joined(separator: ", or "))"
  }

  private func name(ofRow row: Int, line: Int?) -> String {
    line.map { "line \($0) of \(file)" } ?? "row \(row + 1)"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
