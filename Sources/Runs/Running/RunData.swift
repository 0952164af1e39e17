import Datasets
import FileIO
import NN

/// The data of a recipe, before it is split into rows to train on and rows that are held out.
public struct RunData: Sendable {
  /// Where the rows are.
  private enum Source {
    case table(Table, Preparation)
    case dataset(Dataset)
  }

  private let source: Source
  /// The fingerprints of the files that the recipe names, as they were when it was loaded.
  public private(set) var files: [FileFingerprint] = []
  /// The numbers of the rows that can be used, in ascending order.
  public let rows: [Int]
  /// What the target is.
  let target: TargetPreparation

  /// Loads the data of `recipe`. Throws `FileError` and `TableError` if a table cannot be read,
  /// `PreparationError` if it cannot be prepared, and `RecipeError` if the recipe's words are wrong.
  ///
  /// `files` are the fingerprints of the files that the recipe reads; nil: they are taken now.
  public init(_ recipe: Recipe, files: [FileFingerprint]? = nil) throws {
    switch recipe.data {
    case .table(let path, let reading):
      let table = try Table(path: path, options: reading)
      var options = recipe.preparation.resolvingNames(in: table)
      var preparation = try Preparation(table, options)
      // A network of any output with a loss on numbers asks for numbers.
      if case .classes = preparation.target, try recipe.asksForNumbers() {
        options.task = .regress
        preparation = try Preparation(table, options)
      }
      self.init(
        .table(table, preparation), preparation.usableRows(table), preparation.target)
    case .spirals(let points, let noise, let twist):
      self.init(
        Dataset.twoSpirals(points: points, noise: noise, twist: twist, seed: recipe.seed))
    case .dataset(let dataset): self.init(dataset)
    }
    self.files = try files ?? RunRecord(recipe: recipe).fingerprinted().files
  }

  private init(_ dataset: Dataset) {
    self.init(
      .dataset(dataset), Array(0..<dataset.inputs.rows),
      dataset.classNames.isEmpty
        ? .numbers((0..<dataset.targets.columns).map { _ in dataset.targetName })
        : .classes(dataset.classNames))
  }

  private init(_ source: Source, _ rows: [Int], _ target: TargetPreparation) {
    self.source = source
    self.rows = rows
    self.target = target
  }

  /// The table; nil: the rows were in memory.
  public var table: Table? {
    if case .table(let table, _) = source { table } else { nil }
  }

  /// How the table's columns become numbers; nil: the rows were in memory.
  public var preparation: Preparation? {
    if case .table(_, let preparation) = source { preparation } else { nil }
  }

  /// The same data, with medians, categories and scaling from these rows alone.
  func fitted(on rows: [Int]) -> RunData {
    guard case .table(let table, let preparation) = source else { return self }
    var fitted = RunData(
      .table(table, preparation.refitted(table, rows: rows)), self.rows, target)
    fitted.files = files
    return fitted
  }

  /// The class of each of `rows`; nil: the targets are numbers.
  func classes(of rows: [Int]) -> [Int]? {
    guard case .classes = target else { return nil }
    let targets = targets(rows)
    return (0..<targets.rows).map {
      targets.columns == 1 ? Int(targets[$0, 0]) : targets.largestColumn(inRow: $0)
    }
  }

  /// The scaling before a network that learns the data and that after it.
  func scalings(_ task: PredictionTask, _ description: NetworkDescription) -> Scalings {
    switch source {
    case .table(_, let preparation): Scalings(of: preparation, task, description)
    case .dataset(let dataset):
      .identity(inputs: dataset.inputs.columns, targets: task.outputWidth)
    }
  }

  /// The targets of `rows`: the number of each row's class, numbers in the target's units, or a
  /// column for each class.
  func targets(_ rows: [Int]) -> Matrix<Double> {
    switch source {
    case .table(let table, let preparation): preparation.targets(table, rows: rows)
    case .dataset(let dataset): dataset.targets.picking(rows)
    }
  }

  /// These rows in natural units: encoded, not scaled. Throws `PreparationError`.
  func dataset(_ rows: [Int]) throws -> Dataset {
    switch source {
    case .dataset(var dataset):
      dataset.inputs = dataset.inputs.picking(rows)
      dataset.targets = dataset.targets.picking(rows)
      return dataset
    case .table(let table, let preparation):
      return try preparation.dataset(of: table, rows: rows)
    }
  }
}

extension Preparation {
  /// The rows of a table in natural units, encoded and not scaled. Throws `PreparationError`.
  func dataset(of table: Table, rows: [Int]) throws -> Dataset {
    var names: [String] = []
    if case .classes(let classes) = target { names = classes }
    return Dataset(
      name: table.name, featureNames: inputNames, targetName: targetName,
      inputs: try inputs(table, rows: rows).matrix, targets: targets(table, rows: rows),
      classNames: names)
  }

  /// The name of the target; several are joined by commas.
  var targetName: String { targetNames.joined(separator: ", ") }
}
