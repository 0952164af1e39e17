/// What a run has chosen for its data and written out in its recipe is chosen anew where a setting that
/// it depends on becomes another one.
extension Recipe {
  /// Chooses the learning rate anew, and the batch size if it does not fit: the optimizer is another one.
  public mutating func chooseForOptimizer() {
    learningRate = nil
    do throws(RecipeError) {
      try check()
    } catch {
      if error.setting == .batchSize { batchSize = .automatic }
    }
  }

  /// Chooses the end of the network anew, unless its layers were given in words of their own: the data,
  /// the target or the loss is another one.
  public mutating func chooseForTarget() {
    let layers = hidden.map { "\($0) \(activation), " }.joined()
    guard let words = network, words.hasPrefix(layers),
      !words.dropFirst(layers.count).contains(",")
    else { return }
    network = nil
  }
}
