import NN

/// The things that the words of a recipe name.
extension Recipe {
  /// The loss of the given words, regardless of the end of the network.
  func madeLoss(_ words: String) throws(RecipeError) -> any Loss {
    try make(.loss, words, of: Catalogues.losses)
  }

  /// The loss of the given words for outputs that mean what `task` says: binary cross-entropy is on
  /// logits if the network ends linear. Throws `RecipeError` if the words are wrong.
  public static func loss(_ words: String, for task: PredictionTask) throws(RecipeError) -> any Loss
  {
    let loss = try Recipe().madeLoss(words)
    if case .twoClasses(_, _, .logit) = task, loss is BinaryCrossEntropy {
      return BinaryCrossEntropy(onLogits: true)
    }
    return loss
  }

  /// The optimizer, with the recipe's learning rate.
  func madeOptimizer() throws(RecipeError) -> any Optimizer {
    guard let learningRate else {
      return try make(.optimizer, optimizer, of: Catalogues.optimizers)
    }
    _ = try make(.optimizer, optimizer, of: Catalogues.optimizers)
    if optimizer.split(separator: " ").contains(where: { $0.hasPrefix("rate=") }) {
      throw RecipeError(
        .learningRate, value: "\(learningRate)",
        "the optimizer '\(optimizer)' sets the rate too; give only one")
    }
    // A wrong rate is left for `check` to report. Every optimizer has the setting `rate`.
    guard learningRate > 0, learningRate.isFinite else {
      return try make(.optimizer, optimizer, of: Catalogues.optimizers)
    }
    return try make(.optimizer, "\(optimizer) rate=\(learningRate)", of: Catalogues.optimizers)
  }

  func madeSchedule() throws(RecipeError) -> any Schedule {
    try make(.schedule, schedule, of: Catalogues.schedules)
  }

  /// The initializer of all layers; nil: the one that suits each activation.
  func madeInitializer() throws(RecipeError) -> (any Initializer)? {
    guard let initializer else { return nil }
    return try make(.initializer, initializer, of: Catalogues.initializers)
  }

  /// The limits on the gradient.
  var clipping: [Clipping] {
    [clipValue.map { .value($0) }, clipNorm.map { .norm($0) }].compactMap { $0 }
  }

  private func make<Product>(
    _ setting: RecipeError.Setting, _ words: String, of catalogue: Catalogue<Product>
  ) throws(RecipeError) -> Product {
    do throws(WordError) {
      return try catalogue.make(words)
    } catch {
      throw RecipeError(setting, error.description)
    }
  }
}
