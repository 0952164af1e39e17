import Datasets
import NN

extension PermutationImportance {
  /// About how many multiplications the importance of all columns may take.
  private static var mostWork: Double { 2e10 }
  /// With fewer rows an importance would say little.
  private static var leastRows: Int { 50 }

  /// How important each of the `groups` of columns is to `network`, for the metric that people ask for
  /// first, on `rows` in natural units with targets as the loss takes them. Very many rows, of a large
  /// network fewer, are thinned out. nil: the metric has no value, or there are too many columns to shuffle
  /// each.
  init?<S: Scalar>(
    of groups: [InputGroup], to network: Sequential<S>, on rows: Dataset, task: PredictionTask,
    scalings: Scalings, seed: UInt64
  ) {
    let work =
      Double(groups.count * Self.standardRepeats) * Double(max(network.parameters.count, 1))
    let most = min(
      Double(Self.standardRows(columns: rows.inputs.columns)), Self.mostWork / max(work, 1))
    guard most >= Double(min(Self.leastRows, rows.inputs.rows)) else { return nil }
    self.init(
      of: groups, inputs: rows.inputs, targets: rows.targets, metric: Metric.fitting(task)[0],
      seed: seed, mostRows: max(1, Int(most))
    ) { (inputs: Matrix<Double>, targets: Matrix<Double>) -> Scores in
      Scores(outputs: scalings.outputs(of: network, for: inputs), targets: targets, task: task)
    }
  }
}

extension Run {
  /// How important each column is to `network`, on the rows that are held out or, without those, on all;
  /// nil: see `PermutationImportance`.
  func importance(of network: Sequential<S>) -> PermutationImportance? {
    let groups =
      data.preparation?.inputGroups
      ?? dataset.featureNames.enumerated().map { InputGroup($1, columns: [$0]) }
    return PermutationImportance(
      of: groups, to: network, on: judged, task: task, scalings: scalings, seed: recipe.seed)
  }
}

extension TableModel {
  /// How important each column is to the model, on rows in natural units with targets as the loss takes
  /// them; nil: all targets are equal, or there are too many columns to shuffle each.
  public func importance(on rows: Dataset) -> PermutationImportance? {
    PermutationImportance(
      of: preparation.inputGroups, to: model.network, on: rows, task: model.task,
      scalings: scalings, seed: model.seed)
  }
}

extension Preparation {
  /// The inputs that come from the same column.
  fileprivate var inputGroups: [InputGroup] {
    sources.map { InputGroup($0.name, columns: Array($0.inputs)) }
  }
}
