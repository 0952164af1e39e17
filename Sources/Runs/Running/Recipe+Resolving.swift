import NN

extension Recipe {
  /// The same recipe with what was chosen for its data written out, for `rows` rows to train on: the
  /// network, the loss, the learning rate, the batch size and the patience.
  ///
  /// A run of it is the same to the bit, also with a later version that chooses otherwise.
  func resolved(
    _ learning: Learning, rows: Int, holdsRowsOut: Bool
  ) throws(RecipeError) -> Recipe {
    var recipe = self
    recipe.network = learning.description.description
    recipe.loss = learning.lossWords
    let rule = try madeOptimizer()
    let setsRate = optimizer.split(separator: " ").contains { $0.hasPrefix("rate=") }
    if !setsRate { recipe.learningRate = rule.learningRate }
    let batchRows = try batchRows(of: rows)
    if case .automatic = batchSize {
      recipe.batchSize = rule.evaluatesCost ? .full : .rows(batchRows)
    }
    if case .automatic = patience {
      let steps = (rows + batchRows - 1) / batchRows
      let epochs = holdsRowsOut ? patience.epochs(ofSteps: steps) : nil
      recipe.patience = epochs.map { .epochs($0) } ?? .none
    }
    return recipe
  }
}
