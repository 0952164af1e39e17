import NN

/// How much the score of a recipe depends on its seed: the split, the initial weights and the order of
/// the rows.
public struct RepeatedTraining: Sendable {
  /// The scores on the rows that were held out, by seed; fewer if it was interrupted.
  public let scores: [Scores]

  /// Trains `count` networks with the seeds after the recipe's own, on up to `threads` threads.
  /// `progress` is told of each that is done. As soon as the `interruption` is requested it ends with the
  /// scores so far.
  ///
  /// Throws what a run throws, and `RecipeError` if the recipe holds no rows out.
  public init<S: Scalar>(
    _ recipe: Recipe, _ data: RunData, as type: S.Type, count: Int, threads: Int = .max,
    interruption: Interruption? = nil, progress: ((_ done: Int) -> Void)? = nil
  ) throws {
    var scores: [Scores] = []
    for index in 0..<max(count, 0) where interruption?.isRequested != true {
      var next = recipe
      next.seed &+= UInt64(index + 1)
      let run = try Run<S>(next, data)
      guard let heldOut = run.heldOut else {
        throw RecipeError(
          .validation, value: "\(recipe.validation)", "seeds are compared on rows that are held out"
        )
      }
      let model = try run.train(threads: threads, interruption: interruption).model
      // Its training may have ended early.
      if let interruption, interruption.isRequested { break }
      scores.append(run.scores(of: model.network, on: heldOut))
      progress?(scores.count)
    }
    self.scores = scores
  }
}
