import Datasets
import NN

extension Run {
  /// How good `network` is on rows in natural units, such as `heldOut`. The trivial answer is that to
  /// the rows of the training.
  public func scores(of network: Sequential<S>, on rows: Dataset) -> Scores {
    scores(outputs(of: network, for: rows.inputs), targets: rows.targets)
  }

  /// How good outputs in natural units are for rows with these targets.
  func scores(_ outputs: Matrix<Double>, targets: Matrix<Double>) -> Scores {
    Scores(
      outputs: outputs, targets: targets, task: task,
      trivial: TrivialAnswer(to: dataset.targets, task: task),
      names: task.classNames.isEmpty ? targetNames : [],
      units: task.classNames.isEmpty ? targetNames.map(unit(inName:)) : [])
  }

  /// The outputs of `network` in natural units for inputs in natural units: samples x output width.
  public func outputs(of network: Sequential<S>, for inputs: Matrix<Double>) -> Matrix<Double> {
    scalings.outputs(of: network, for: inputs)
  }

  /// Rows of the data in natural units, with targets as the loss takes them. Throws
  /// `PreparationError`.
  func rows(_ numbers: [Int]) throws -> Dataset {
    var dataset = try data.dataset(numbers)
    dataset.targets = task.learned(dataset.targets)
    return dataset
  }

  /// The rows of the table at `path`, which has the columns of the run's table, in natural units.
  ///
  /// Throws `FileError`, `TableError`, `PreparationError`, and `RecipeError` if the run's data is no
  /// table, or the same one.
  public func rows(ofFile path: String) throws -> Dataset {
    try data.rows(ofFile: path, recipe, task, for: .test)
  }

  /// The names of the targets.
  var targetNames: [String] {
    data.preparation?.targetNames
      ?? [String](repeating: dataset.targetName, count: dataset.targets.columns)
  }
}

/// The unit in the name of a column, as in `weight [g]` or `speed (km/h)`; nil: it names none.
func unit(inName name: String) -> String? {
  guard let last = name.last, let open = ["]": "[", ")": "("][last],
    let start = name.lastIndex(of: Character(open))
  else { return nil }
  let unit = name[name.index(after: start)...].dropLast()
  return unit.isEmpty || unit.count > 12 ? nil : String(unit)
}
