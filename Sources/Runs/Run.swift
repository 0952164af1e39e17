import FileIO

import Datasets
import NN

/// A recipe with its data and its network, ready for training.
///
///     var recipe = Recipe(data: .table(path: "points.csv"), network: "16 tanh, 1 sigmoid")
///     recipe.epochs = 500
///     let run = try Run<Double>(recipe)
///     try run.checkGradients()
///     let result = try run.train(observers: [RunFolder<Double>(path: "out/points")])
///     print("cost \(result.cost) after \(result.model.epochs) epochs")
///
/// Observers are told of each epoch; they can write files and end the training early; see
/// `RunObserver`. A run is a value: to train it again gives the same result again.
public struct Run<S: Scalar>: Sendable {
  /// The recipe of the run.
  public let recipe: Recipe
  /// The data that it trains on.
  public let dataset: Dataset
  /// The description of the network.
  public let description: NetworkDescription
  /// The network with its initial weights.
  public let network: Sequential<S>
  /// What the network's outputs mean.
  public let task: PredictionTask
  /// Remarks for the user about what was assumed, one line each.
  public let remarks: [String]
  /// The loss that training minimizes.
  public let loss: any Loss
  /// The dataset's inputs in the run's precision: samples x features.
  public let inputs: Matrix<S>
  /// The dataset's targets in the run's precision: samples x output width.
  public let targets: Matrix<S>

  /// Loads the data and makes the network. Precondition: `S` is the type of the recipe's precision,
  /// and rows in memory name as many classes as the network has.
  ///
  /// Throws `RecipeError` or `RunError` if the recipe is wrong, `TableError` or `ModelFileError` if
  /// its data or its weights are wrong, `NetworkError` if they make no valid model, and `FileError`
  /// if they cannot be read.
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
    let left = dataset.inputs.rows % recipe.batchSize.rows(of: dataset.inputs.rows)
    let isAlone = network.couplesSamples && left == 1
    remarks = [
      remark,
      isAlone ? "the last batch of an epoch has 1 row, of which batch-norm learns little" : nil,
    ]
    .compactMap { $0 }
    task = try recipe.task(description, dataset)
    loss = try recipe.madeLoss(for: task)
    inputs = try Self.rounded(dataset.inputs, columns: dataset.featureNames)
    targets = try Self.rounded(
      dataset.targets, columns: dataset.targets.columns == 1 ? [dataset.targetName] : [])
    if network.couplesSamples, recipe.batchSize.rows(of: inputs.rows) == 1 {
      throw RecipeError(
        .batchSize, value: "\(recipe.batchSize)",
        "batch-norm takes means over a batch; give at least 2 rows")
    }
    // What a model cannot hold is an error before the training, not after it.
    _ = try model(network, epochs: 0)
  }

  /// The cost of `network` on all rows.
  public func cost(of network: Sequential<S>) -> Double {
    loss.value(output: network.forward(inputs), target: targets)
  }

  /// The model with this network; throws `NetworkError` if it is not valid.
  func model(_ network: Sequential<S>, epochs: Int) throws(NetworkError) -> Model<S> {
    try Model(
      network: network, description: description, features: dataset.featureNames,
      target: dataset.targetName, task: task, loss: recipe.loss, seed: recipe.seed, epochs: epochs)
  }

  /// The numbers of `matrix` in the run's precision; throws `RunError` if one of them is too large
  /// for it.
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
