import FileIO

extension PostMortem {
  /// All findings as an object. Numbers that are not finite are null.
  public var json: JSON {
    .object([
      ("file", .string(file)), ("learning_rate", JSON(learningRate)),
      ("good_epochs", JSON(goodEpochs)),
      ("broken", .object(members(brokenStep) + [("first_wrong", wrong.map(json) ?? .null)])),
      ("origin", .object(members(origin))),
      ("suspects", .array(suspects.map(json))), ("trials", .array(trials.map(json))),
      ("steps", .array(steps.map { .object(members($0)) })),
    ])
  }

  private func members(_ step: ReplayedStep) -> [(key: String, value: JSON)] {
    [
      ("epoch", JSON(step.epoch)), ("batch", JSON(step.batch)), ("step", JSON(step.step)),
      ("learning_rate", JSON(step.learningRate)), ("cost", JSON(step.cost)),
      ("gradient_norm", JSON(step.gradientNorm)), ("largest_weight", JSON(step.largestWeight)),
      ("largest_activation", JSON(step.largestActivation)),
    ]
  }

  private func json(_ wrong: WrongNumber) -> JSON {
    .object([
      ("place", .string(wrong.place.rawValue)), ("layer", number(wrong.layer)),
      ("layer_name", .string(wrong.layerName)), ("unit", number(wrong.unit)),
      ("row", number(wrong.row)), ("line", number(wrongLine)), ("value", .string("\(wrong.value)")),
    ])
  }

  private func json(_ suspect: SuspectRow) -> JSON {
    .object([
      ("row", JSON(suspect.row)), ("line", number(suspect.line)),
      ("cost_share", JSON(suspect.costShare)), ("gradient_share", JSON(suspect.gradientShare)),
      ("unusual", suspect.unusual.map(json) ?? .null),
    ])
  }

  private func json(_ value: UnusualValue) -> JSON {
    .object([
      ("column", .string(value.column)), ("position", number(value.position)),
      ("value", JSON(value.value)),
      ("usual", .array([JSON(value.usual.lowerBound), JSON(value.usual.upperBound)])),
      ("distance", JSON(value.distance)),
    ])
  }

  private func json(_ trial: HoldingTrial) -> JSON {
    var change: [(key: String, value: JSON)]
    switch trial.change {
    case .rate(let rate): change = [("learning_rate", JSON(rate))]
    case .without(let rows, let lines):
      change = [
        ("without_rows", .array(rows.map { JSON($0) })),
        ("without_lines", .array(lines.map { JSON($0) })),
      ]
    case .scaledColumns(let rate):
      change = [("scaled_columns", .boolean(true)), ("learning_rate", JSON(rate))]
    }
    change += [
      ("steps", JSON(trial.steps)), ("held", .boolean(trial.held)),
      ("learned", .boolean(trial.learned)), ("cost", JSON(trial.cost)),
    ]
    return .object(change)
  }

  private func number(_ number: Int?) -> JSON { number.map { JSON($0) } ?? .null }
}
