extension RateSearch {
  /// The suggestion and how it was chosen, in one line.
  public var line: String {
    let held = trials.filter { $0.cost != nil }
    let rates = trials.map { $0.rate.text(digits: 1) }
    let judges = heldOutRows > 0 ? "\(heldOutRows) held-out rows" : "the training rows"
    let range =
      rates.count > 1 ? "\(rates[0]) to \(rates[rates.count - 1])" : rates.joined()
    let lost = trials.count - held.count
    let diverged = lost > 0 ? ", \(lost) of them diverged" : ""
    let cost = trials.first { $0.rate == suggestion }?.cost?.metricText ?? "-"
    let why =
      isFlat
      ? "\(isUsual ? "the optimizer's own" : "the largest that held"), as none lowered the cost of \(judges) much"
      : "the least cost of \(judges), \(cost)"
    return """
      learning rate \(suggestion.text(digits: 1)): \(why), in \(trialSteps) steps with each of \
      \(trials.count) rates from \(range)\(diverged); as the rate grew the cost was least at \
      \(leastRate.text(digits: 2))\(schedule.map { "; the schedule '\($0)' varies it" } ?? "")
      """
  }

  /// The training in which the rate grows, as a table: `rate,cost,smoothed_cost`.
  public var csv: String {
    steps.reduce(into: "rate,cost,smoothed_cost\n") { text, step in
      text += "\(step.rate),\(step.cost),\(step.smoothedCost)\n"
    }
  }
}
