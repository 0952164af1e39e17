import FileIO

import Datasets
import NN

/// A recipe with its data and its network, ready to train.
///
///     let recipe = Recipe(data: .table(path: "points.csv"), network: "16 tanh, 1 sigmoid", epochs: 500)
///     let run = try Run<Double>(recipe)
///     try run.checkGradients()
///     let result = try run.train(observers: [RunFolder<Double>(path: "out/points")])
///     print("cost \(result.cost) after \(result.model.epochs) epochs")
///
/// Observers hear of each epoch, keep files and can end the training early; see `RunObserver`. A run
/// is a value: to train it again gives the same result again.
public struct Run<S: Scalar>: Sendable {
  /// What the run was made from.
  public let recipe: Recipe
  /// The rows that it trains on.
  public let dataset: Dataset
  /// The network in its parsed form.
  public let description: NetworkDescription
  /// The network with its initial weights.
  public let network: Sequential<S>
  /// What the network's outputs mean.
  public let task: PredictionTask
  /// What was assumed, a line each.
  public let remarks: [String]
  /// What training makes small.
  public let loss: any Loss
  /// The dataset's inputs in the run's precision: samples x features.
  public let inputs: Matrix<S>
  /// The dataset's targets in the run's precision: samples x output width.
  public let targets: Matrix<S>

  /// Loads the data and makes the network; that `S` is of the recipe's precision, and that rows in memory
  /// name as many classes as the network tells apart, are preconditions.
  ///
  /// Throws `RecipeError` and `RunError` where the recipe cannot be made, `TableError` and
  /// `ModelFileError` where its data or its weights are wrong, and `FileError` where they cannot be
  /// read.
  public init(_ recipe: Recipe) throws {
    require(
      recipe.precision == Precision(of: S.self),
      "a recipe in \(recipe.precision) run in \(Precision(of: S.self))")
    try recipe.check()
    self.recipe = recipe
    dataset = try recipe.data.load(as: recipe.targetKind(), seed: recipe.seed)
    description = try recipe.description(for: dataset)
    let (network, remark) = try recipe.makeNetwork(
      description, inputs: dataset.featureNames.count, as: S.self)
    self.network = network
    remarks = [remark].compactMap { $0 }
    task = try recipe.task(description, dataset)
    loss = try recipe.madeLoss(for: task)
    inputs = try Self.rounded(dataset.inputs, columns: dataset.featureNames)
    targets = try Self.rounded(
      dataset.targets, columns: dataset.targets.columns == 1 ? [dataset.targetName] : [])
    // What a model cannot hold is refused now, not after the training.
    _ = try model(network, epochs: 0)
  }

  /// The cost of `network` over all rows.
  public func cost(of network: Sequential<S>) -> Double {
    loss.value(output: network.forward(inputs), target: targets)
  }

  /// `network` with what is needed to use it; throws `NetworkError` where that is no model.
  func model(_ network: Sequential<S>, epochs: Int) throws(NetworkError) -> Model<S> {
    try Model(
      network: network, description: description, features: dataset.featureNames,
      target: dataset.targetName, task: task, loss: recipe.loss, seed: recipe.seed, epochs: epochs)
  }

  /// The numbers of `matrix` in the run's precision; throws where one of them has no place in it.
  private static func rounded(
    _ matrix: Matrix<Double>, columns: [String]
  ) throws(RunError) -> Matrix<S> {
    let result = Matrix<S>(matrix)
    if let index = result.elements.firstIndex(where: { !$0.isFinite }) {
      let column = index % matrix.columns
      throw .tooLarge(
        matrix.elements[index], column: column < columns.count ? columns[column] : "\(column + 1)")
    }
    return result
  }
}
