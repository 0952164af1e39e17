import Datasets
import FileIO
import NN

/// A recipe with its data and its network, ready for training.
///
///     var recipe = Recipe(data: .table(path: "points.csv"), network: "16 tanh, 1 linear")
///     recipe.epochs = 500
///     let run = try Run<Double>(recipe)
///     try run.checkGradients()
///     let result = try run.train(observers: [RunFolder<Double>(path: "out/points")])
///     print("cost \(result.cost) after \(result.model.epochs) epochs")
///
/// Observers are told of each epoch; they can write files and end the training early; see
/// `RunObserver`. A run is a value: to train it again gives the same result again.
public struct Run<S: Scalar>: Sendable {
  /// The recipe of the run, with what was chosen for its data written out.
  public let recipe: Recipe
  /// What the model says of how it was made. Who writes further files that depend on more than the
  /// recipe sets what is to be said of them.
  public var record: RunRecord
  /// The data before it was split.
  public let data: RunData
  /// The rows that it trains on, in natural units: encoded, not scaled.
  public let dataset: Dataset
  /// The rows that are held out, in natural units; nil: none are.
  public let heldOut: Dataset?
  /// The numbers of the table's rows that it trains on, and of those that are held out, if they are
  /// of the same table.
  public let rows: (training: [Int], heldOut: [Int])
  /// The network with its initial weights.
  public let network: Sequential<S>
  /// Remarks for the user about what was assumed, one line each.
  public let remarks: [String]
  /// What it learns.
  let learning: Learning
  /// What is done to inputs before the network gets them, and to targets before it learns them.
  public let scalings: Scalings
  /// The scaled inputs in the run's precision: samples x features.
  public let inputs: Matrix<S>
  /// The scaled targets in the run's precision: samples x output width.
  public let targets: Matrix<S>
  /// How much each row counts; nil: all count 1.
  public let weights: [S]?
  /// The scaled inputs and targets of the rows that are held out.
  let heldOutBatch: (inputs: Matrix<S>, targets: Matrix<S>)?

  /// Loads the data, holds out a part of it, and makes the network. Precondition: `S` is the type of
  /// the recipe's precision.
  ///
  /// Throws `RecipeError` or `RunError` if the recipe is wrong, `TableError`, `PreparationError` or
  /// `ModelFileError` if its data or its weights are wrong, `NetworkError` if they make no valid
  /// model, and `FileError` if they cannot be read.
  public init(_ recipe: Recipe) throws {
    try self.init(recipe, RunData(recipe))
  }

  /// A run on data that is already loaded, which has the recipe's columns and target.
  public init(_ recipe: Recipe, _ data: RunData) throws {
    try recipe.check()
    let split = recipe.split(data, data.rows)
    try self.init(recipe, data, training: split.training, heldOut: split.heldOut)
  }

  /// A run that trains on `training`, and is judged on the rows `heldOut` or, if the recipe says so,
  /// on those of another file.
  init(_ recipe: Recipe, _ data: RunData, training: [Int], heldOut: [Int]) throws {
    require(
      recipe.precision == Precision(of: S.self),
      "a recipe in \(recipe.precision) run in \(Precision(of: S.self))")
    let data = data.fitted(on: training)
    self.data = data
    rows = (training, heldOut)
    let learning = try recipe.learning(data.target, values: data.targets(data.rows))
    self.learning = learning
    let (description, task) = (learning.description, learning.task)
    let files = data.files
    try recipe.checkMonitor(for: task)

    var dataset = try data.dataset(training)
    let classes = data.classes(of: training)
    dataset.targets = task.learned(dataset.targets)
    guard dataset.targets.columns == description.outputWidth else {
      throw RecipeError(
        .network,
        """
        the network '\(description)' has \(description.outputWidth) outputs and the data \
        \(dataset.targets.columns) columns of targets; give as many
        """)
    }
    self.dataset = dataset
    var held = heldOut.isEmpty ? nil : try data.dataset(heldOut)
    if let targets = held?.targets { held?.targets = task.learned(targets) }
    if case .file(let path) = recipe.validation {
      held = try data.rows(ofFile: path, recipe, task, for: .validation)
    }
    self.heldOut = held
    self.recipe = try recipe.resolved(
      learning, rows: dataset.inputs.rows, holdsRowsOut: held != nil)
    record = RunRecord(recipe: self.recipe, files: files)

    let scalings = data.scalings(task, description)
    self.scalings = scalings
    (inputs, targets) = try Self.batch(dataset, scalings)
    heldOutBatch = try held.map { try Self.batch($0, scalings) }
    weights = try recipe.rowWeights(classes, task.classNames.count).map { $0.map { S($0) } }

    let (network, remark) = try recipe.makeNetwork(
      description, inputs: dataset.featureNames.count, as: S.self)
    self.network = network
    let batchRows = try recipe.batchRows(of: inputs.rows)
    let isAlone = network.couplesSamples && inputs.rows % batchRows == 1
    remarks = [
      remark,
      isAlone ? "the last batch of an epoch has 1 row, of which batch-norm learns little" : nil,
    ]
    .compactMap { $0 }
    if network.couplesSamples, batchRows == 1 {
      throw RecipeError(
        .batchSize, value: "\(recipe.batchSize)",
        "batch-norm takes means over a batch; give at least 2 rows")
    }
    // What a model cannot hold is an error before the training, not after it.
    _ = try model(network, epochs: 0)
  }

  /// The description of the network.
  public var description: NetworkDescription { learning.description }
  /// What the network's outputs mean.
  public var task: PredictionTask { learning.task }
  /// The loss that training minimizes.
  public var loss: any Loss { learning.loss }
  /// The loss in words.
  public var lossWords: String { learning.lossWords }

  /// The rows on which the network is judged: those held out or, without those, all.
  var judged: Dataset { heldOut ?? dataset }

  /// The cost of `network` on all rows that it trains on.
  public func cost(of network: Sequential<S>) -> Double {
    loss.value(output: network.forward(inputs), target: targets)
  }

  /// The model with this network; throws `NetworkError` if it is not valid.
  func model(_ network: Sequential<S>, epochs: Int) throws(NetworkError) -> Model<S> {
    var model = try Model(
      network: network, description: description, features: dataset.featureNames,
      target: dataset.targetName, task: task, loss: lossWords, seed: recipe.seed, epochs: epochs)
    model.record = record.json
    if recipe.preparation.style == .standard { model.preparation = data.preparation?.json }
    return model
  }

  /// What the network gets of a dataset: its scaled inputs and targets in the run's precision. Throws
  /// `RunError` if a number is too large for it.
  private static func batch(
    _ dataset: Dataset, _ scalings: Scalings
  ) throws(RunError) -> (inputs: Matrix<S>, targets: Matrix<S>) {
    let isSingle = dataset.targets.columns == 1
    return (
      try scaled(dataset.inputs, scalings.inputs, dataset.featureNames),
      try scaled(dataset.targets, scalings.targets, isSingle ? [dataset.targetName] : [])
    )
  }

  private static func scaled(
    _ matrix: Matrix<Double>, _ scaling: Scaling, _ names: [String]
  ) throws(RunError) -> Matrix<S> {
    let result = scaling.isIdentity ? Matrix<S>(matrix) : scaling.scaled(matrix, as: S.self)
    if let index = result.elements.firstIndex(where: { !$0.isFinite }) {
      let column = index % matrix.columns
      throw .tooLarge(
        matrix.elements[index], column: column < names.count ? names[column] : "\(column + 1)")
    }
    return result
  }
}
