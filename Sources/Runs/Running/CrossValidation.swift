import Datasets
import FileIO
import NN

/// How good a recipe is on rows that had no part in the training: each of k parts of the rows is
/// predicted by a network that was trained on the others (M. Stone, "Cross-validatory choice and
/// assessment of statistical predictions", 1974).
///
/// The rows on which early stopping chooses the weights are a part of those others, so that the scored
/// rows choose nothing.
public struct CrossValidation: Sendable {
  /// The scores of each part; fewer if it was interrupted.
  public let scores: [Scores]

  /// Trains `folds` networks on up to `threads` threads. `progress` is told of each fold that is done. As
  /// soon as the `interruption` is requested it ends with the scores so far.
  ///
  /// Throws what a run throws, and `RecipeError` if there are fewer rows than folds.
  public init<S: Scalar>(
    _ recipe: Recipe, as type: S.Type, folds: Int, threads: Int = .max,
    interruption: Interruption? = nil, progress: ((_ done: Int) -> Void)? = nil
  ) throws {
    try recipe.check()
    try self.init(
      recipe, RunData(recipe), as: type, folds: folds, threads: threads,
      interruption: interruption, progress: progress)
  }

  /// The same on data that is already loaded.
  public init<S: Scalar>(
    _ recipe: Recipe, _ data: RunData, as type: S.Type, folds: Int, threads: Int = .max,
    interruption: Interruption? = nil, progress: ((_ done: Int) -> Void)? = nil
  ) throws {
    let rows = data.rows
    guard folds >= 2, folds <= rows.count else {
      throw RecipeError(
        .folds, value: "\(folds)", "give a number from 2 to that of the rows, \(rows.count)")
    }
    var scores: [Scores] = []
    for part in data.split(rows, seed: recipe.seed).folds(folds)
    where interruption?.isRequested != true {
      let split = recipe.split(data, part.training)
      let run = try Run<S>(recipe, data, training: split.training, heldOut: split.heldOut)
      let model = try run.train(threads: threads, interruption: interruption).model
      // Its training may have ended early.
      if let interruption, interruption.isRequested { break }
      scores.append(run.scores(of: model.network, on: try run.rows(part.heldOut)))
      progress?(scores.count)
    }
    self.scores = scores
  }
}
