import Datasets
import NN

extension Run {
  /// About how many multiplications the importance of all columns may take.
  private static var importanceWork: Double { 2e10 }
  /// With fewer rows an importance would say little.
  private static var leastImportanceRows: Int { 50 }

  /// How important each column is to `network`, on the rows that are held out or, without those, on
  /// all; nil: the main metric has no value, or there are too many columns to shuffle each.
  func importance(of network: Sequential<S>) -> PermutationImportance? {
    let judged = judged
    let metric = Metric.fitting(task)[0]
    let groups = inputGroups
    let work =
      Double(groups.count * PermutationImportance.standardRepeats)
      * Double(network.parameters.count)
    let most = min(
      Double(PermutationImportance.standardRows(columns: judged.inputs.columns)),
      Self.importanceWork / work)
    guard most >= Double(min(Self.leastImportanceRows, judged.inputs.rows)) else { return nil }
    return PermutationImportance(
      of: groups, inputs: judged.inputs, targets: judged.targets, metric: metric,
      seed: recipe.seed, mostRows: max(1, Int(most))
    ) { (inputs: Matrix<Double>, targets: Matrix<Double>) -> Scores in
      Scores(outputs: outputs(of: network, for: inputs), targets: targets, task: task)
    }
  }

  /// The inputs that come from the same column.
  private var inputGroups: [InputGroup] {
    data.preparation?.sources.map { InputGroup($0.name, columns: Array($0.inputs)) }
      ?? dataset.featureNames.enumerated().map { InputGroup($1, columns: [$0]) }
  }
}
