import Datasets
import FileIO
import NN

/// A trained model with the way in which it reads tables: from rows of a file to predictions.
///
///     let model = try TableModel(Model<Double>(path: "model.safetensors"))
///     let table = try Table(path: "new.csv")
///     let prepared = try model.preparation.inputs(table)
///     let predictions = model.predictions(prepared.matrix)
public struct TableModel<S: Scalar>: Sendable {
  /// The model.
  public let model: Model<S>
  /// How a table's columns become the network's inputs, and its outputs predictions.
  public let preparation: Preparation
  /// The scaling before the network and that after it.
  public let scalings: Scalings

  /// The table's side of `model`. A model without a preparation reads its features as they are.
  ///
  /// Throws `ModelFileError`, which names `path`, if the preparation does not fit the network.
  public init(_ model: Model<S>, path: String = "the model") throws(ModelFileError) {
    self.model = model
    let task = model.task
    let target: TargetPreparation =
      task.classNames.isEmpty
      ? .numbers(
        (0..<task.outputWidth).map { $0 == 0 ? model.target : "\(model.target) \($0 + 1)" })
      : .classes(task.classNames)
    if let json = model.preparation {
      do {
        preparation = try Preparation(json: json)
      } catch {
        throw ModelFileError(path: path, message: "metadata 'preparation': \(error)")
      }
      guard preparation.inputWidth == model.network.inputWidth,
        preparation.target.classNames == target.classNames,
        preparation.target.width == target.width
      else {
        throw ModelFileError(
          path: path, message: "metadata 'preparation': it does not fit the network and its task")
      }
    } else {
      preparation = Preparation(features: model.features, target: target, named: model.target)
    }
    scalings = Scalings(of: preparation, task, model.description)
  }

  /// The network's outputs as people read them: probabilities for logits, numbers in the target's units.
  /// inputs: rows x encoded columns in natural units.
  public func readable(_ inputs: Matrix<Double>) -> Matrix<S> {
    model.task.readable(outputs(inputs))
  }

  /// The network's outputs in natural units: rows x output width.
  public func outputs(_ inputs: Matrix<Double>) -> Matrix<S> {
    let outputs = model.network.forward(scalings.scaled(inputs) as Matrix<S>)
    return scalings.targets.isIdentity ? outputs : Matrix<S>(scalings.targets.unscaled(outputs))
  }

  /// The rows of `table` with a target, in natural units, their numbers, and what was met on the way.
  ///
  /// Targets are as the loss takes them. Throws `PreparationError` if a column is missing, a class is
  /// unknown, or a cell has no usable value.
  public func judged(
    _ table: Table
  ) throws(PreparationError) -> (dataset: Dataset, rows: [Int], notes: PreparationNotes) {
    try preparation.judged(table, task: model.task)
  }

  /// How good the model is on rows in natural units, with targets as the loss takes them.
  public func scores(_ rows: Dataset) -> Scores {
    let names = model.task.classNames.isEmpty ? preparation.targetNames : []
    return Scores(
      outputs: outputs(rows.inputs), targets: rows.targets, task: model.task, names: names,
      units: names.map(unit(inName:)))
  }

  /// The dataset with targets as the loss takes them.
  public func learned(_ dataset: Dataset) -> Dataset {
    var dataset = dataset
    dataset.targets = model.task.learned(dataset.targets)
    return dataset
  }
}
