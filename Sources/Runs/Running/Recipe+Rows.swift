import Datasets
import FileIO
import NN

/// Which rows a run trains on, how many in a step, and how much each counts.
extension Recipe {
  /// Fewer rows would judge nothing, and small tables need all rows to learn from.
  private static let leastHeldOut = 2.5

  /// The rows to train on and those to hold out, of the numbers `rows`.
  func split(_ data: RunData, _ rows: [Int]) -> (training: [Int], heldOut: [Int]) {
    guard case .share(let share) = validation else { return (rows, []) }
    guard Double(rows.count) * share >= Self.leastHeldOut else { return (rows, []) }
    let parts = data.split(rows, seed: seed).heldOut(share: share)
    return (parts.training, parts.heldOut)
  }

  /// The number of rows in a training step if there are `count` in all. Throws `RecipeError` if the
  /// optimizer's words are wrong.
  func batchRows(of count: Int) throws(RecipeError) -> Int {
    try madeOptimizer().evaluatesCost ? count : batchSize.rows(of: count)
  }

  /// The weight of each row, given its class; nil: all count 1. Throws `RecipeError` if classes are to
  /// be balanced and there are none.
  func rowWeights(_ classes: [Int]?, _ count: Int) throws(RecipeError) -> [Double]? {
    guard classWeights == .balanced else { return nil }
    guard let classes else {
      throw RecipeError(
        .classWeights, value: classWeights.rawValue,
        "for classes, the target holds numbers; leave --class-weights out")
    }
    let weights = balancedWeights(classes, count: count)
    return classes.map { weights[$0] }
  }
}

extension RunData {
  /// Divides the rows of the given numbers, each class alike.
  func split(_ rows: [Int], seed: UInt64) -> Split {
    guard let classes = classes(of: rows) else { return Split(rows: rows, seed: seed) }
    return Split(rows: rows, classes: classes, seed: seed)
  }

  /// The rows of the table at `path` with the columns of this one, in natural units. Throws
  /// `FileError`, `TableError` and `PreparationError`, and `RecipeError` about `setting` if this data
  /// is no table, or the same one.
  func rows(
    ofFile path: String, _ recipe: Recipe, _ task: PredictionTask, for setting: RecipeError.Setting
  ) throws -> Dataset {
    let share = setting == .validation ? "; give a share, such as 0.2" : "; leave it out"
    guard let preparation, case .table(let own, let reading) = recipe.data else {
      throw RecipeError(
        setting, value: path, "a file is for data that is a file too\(share)")
    }
    if isSameFile(path, own) {
      throw RecipeError(
        setting, value: path,
        "this is the file that is trained on, which judges nothing; give other rows")
    }
    let table = try Table(path: path, options: reading)
    return try preparation.judged(table, task: task).dataset
  }
}
