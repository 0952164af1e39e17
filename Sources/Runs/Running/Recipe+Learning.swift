import Datasets
import NN

/// The choice of network, loss and task for a target.
extension Recipe {
  /// Throws `RecipeError` if the words for the network or the loss are wrong, or never fit each
  /// other.
  func checkWords() throws(RecipeError) {
    let description = try givenDescription()
    guard let loss else { return _ = try hiddenWords() }
    let form = try madeLoss(loss).targetForm
    guard let description else { return _ = try hiddenWords() }
    try check(description, for: form, classes: nil)
  }

  /// Whether the recipe asks for numbers, although the target may look like classes: a loss on
  /// numbers, and a network whose output may be any number.
  func asksForNumbers() throws(RecipeError) -> Bool {
    guard preparation.task == .automatic, let loss, let description = try givenDescription()
    else { return false }
    return try madeLoss(loss).targetForm == .numbers && description.outputRange == nil
  }

  /// What to learn for `target`, whose numbers are `values` (samples x columns). Throws `RecipeError`
  /// if the words of the recipe do not fit it.
  func learning(
    _ target: TargetPreparation, values: Matrix<Double>
  ) throws(RecipeError) -> Learning {
    switch target {
    case .classes(let names): try learning(classes: names)
    case .numbers(let names): try learning(numbers: names.count, values)
    }
  }

  private func learning(classes names: [String]) throws(RecipeError) -> Learning {
    let given = try givenDescription()
    let words = loss ?? lossForClasses(names.count, given)
    let loss = try madeLoss(words)
    guard loss.targetForm == .classes || names.count == 2 else {
      throw RecipeError(
        .loss, value: words,
        "for two classes or for numbers, the target has \(names.count) classes; say --loss cross-entropy"
      )
    }
    let end = loss.targetForm == .classes ? "\(names.count) linear" : "1 sigmoid"
    let description: NetworkDescription
    if let given { description = given } else { description = try parsed(hiddenWords() + end) }
    try check(description, for: loss.targetForm, classes: names.count)
    switch loss.targetForm {
    case .classes:
      return Learning(
        description: description, loss: loss, lossWords: words, task: .classes(names))
    case .probabilities:
      return try learning(probability: words, names, description)
    case .numbers:
      let range = description.outputRange
      return Learning(
        description: description, loss: loss, lossWords: words,
        task: .twoClasses(
          names, at: PredictionTask.ends(of: range) ?? 0...1,
          by: range == 0...1 ? .probability : .number))
    }
  }

  /// The loss for classes where none is given. A network that fits none gets cross-entropy, whose
  /// check then says what is wrong.
  private func lossForClasses(_ count: Int, _ description: NetworkDescription?) -> String {
    guard count == 2, let description, description.outputWidth == 1 else { return "cross-entropy" }
    return description.endsLinear || description.outputRange == 0...1
      ? "binary-cross-entropy" : "mse"
  }

  private func learning(
    numbers count: Int, _ values: Matrix<Double>
  ) throws(RecipeError) -> Learning {
    let words = loss ?? "mse"
    let loss = try madeLoss(words)
    let areShares = count == 1 && values.elements.allSatisfy { (0...1).contains($0) }
    guard loss.targetForm == .numbers || loss.targetForm == .probabilities && areShares else {
      throw RecipeError(
        .loss, value: words,
        "for classes, the target holds numbers; leave --loss out, or say --task classify")
    }
    let end = areShares && preparation.style == .raw ? "1 sigmoid" : "\(count) linear"
    let description: NetworkDescription
    if let given = try givenDescription() {
      description = given
    } else {
      description = try parsed(hiddenWords() + end)
    }
    if loss.targetForm == .probabilities {
      try check(description, for: .probabilities, classes: 2)
      return try learning(probability: words, ["0", "1"], description)
    }
    guard description.outputWidth == count else {
      throw RecipeError(
        .network,
        """
        the network '\(description)' ends \(description.outputWidth) wide and data has \
        \(count == 1 ? "one target" : "\(count) targets"); let it end in '\(count) linear'
        """)
    }
    if let range = description.outputRange,
      let value = values.elements.first(where: { !range.contains($0) })
    {
      throw RecipeError(
        .network,
        """
        target \(value) is outside of what the network '\(description)' can give, \
        \(range.lowerBound) to \(range.upperBound); let it end in '\(count) linear'
        """)
    }
    return Learning(
      description: description, loss: loss, lossWords: words,
      task: count == 1 ? .number : .numbers(count))
  }

  /// One output that is the probability of the second class, or its logit.
  private func learning(
    probability words: String, _ names: [String], _ description: NetworkDescription
  ) throws(RecipeError) -> Learning {
    let task = PredictionTask.twoClasses(
      names, at: 0...1, by: description.endsLinear ? .logit : .probability)
    return Learning(
      description: description, loss: try Self.loss(words, for: task), lossWords: words,
      task: task)
  }

  /// The network in the recipe's words; nil: none is given.
  private func givenDescription() throws(RecipeError) -> NetworkDescription? {
    guard let network else { return nil }
    return try parsed(network)
  }

  private func parsed(_ words: String) throws(RecipeError) -> NetworkDescription {
    do throws(WordError) {
      return try NetworkDescription(parsing: words)
    } catch {
      throw RecipeError(.network, error.description)
    }
  }

  /// Throws if a loss of the given form cannot be taken on the network's outputs. `classes`: nil:
  /// their number is not known yet.
  private func check(
    _ description: NetworkDescription, for form: TargetForm, classes: Int?
  ) throws(RecipeError) {
    switch form {
    case .classes:
      guard description.endsLinear, classes.map({ $0 == description.outputWidth }) ?? true else {
        throw RecipeError(
          .network,
          """
          the network '\(description)' ends in '\(description.lastWords)'; for classes let it end in \
          '\(classes.map(String.init) ?? "K") linear', an output for each class
          """)
      }
    case .probabilities:
      guard description.outputWidth == 1,
        description.endsLinear || description.outputRange == 0...1
      else {
        throw RecipeError(
          .network,
          """
          the network '\(description)' ends in '\(description.lastWords)'; with --loss \
          binary-cross-entropy let it end in '1 sigmoid', a probability, or '1 linear', a logit
          """)
      }
    case .numbers:
      if classes != nil, description.outputWidth != 1 {
        throw RecipeError(
          .network,
          """
          the network '\(description)' ends \(description.outputWidth) wide and this loss needs one \
          output for two classes; leave --loss out for an output for each class
          """)
      }
    }
  }

  /// The words for the hidden layers.
  private func hiddenWords() throws(RecipeError) -> String {
    do throws(WordError) { _ = try Catalogues.activations.make(activation) } catch {
      throw RecipeError(.activation, error.description)
    }
    for width in hidden where !(1...NetworkDescription.widest).contains(width) {
      throw RecipeError(
        .hidden, value: "\(width)", "give widths from 1 to \(NetworkDescription.widest)")
    }
    return hidden.map { "\($0) \(activation), " }.joined()
  }
}

extension NetworkDescription {
  /// Whether the network ends in a `Linear` without an activation, or in a layer with any output.
  fileprivate var endsLinear: Bool { outputActivation.name == "linear" }

  /// The words of the last part.
  fileprivate var lastWords: String { parts.last.map { "\($0)" } ?? "" }
}
