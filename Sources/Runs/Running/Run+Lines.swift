import Datasets
import NN

extension Run {
  /// What is to be said of the data before the training, a line each: the reader's and the target's
  /// remarks, and the split.
  public var dataLines: [String] {
    (data.table?.remarks ?? []) + (data.preparation?.remarks ?? []) + splitLines
  }

  /// What was done to each column of the table, a line each.
  public var columnLines: [String] { data.preparation?.columnReport ?? [] }

  private var splitLines: [String] {
    let held = heldOut?.inputs.rows ?? 0
    switch recipe.validation {
    case .none: return []
    case .file(let path):
      return ["\(dataset.inputs.rows) rows to train on, held out: the \(held) rows of \(path)"]
    case .share(let share):
      guard held > 0 else {
        return [
          "\(dataset.inputs.rows) rows are too few to hold any out: the score is of training rows"
        ]
      }
      let how = task.classNames.isEmpty ? "" : ", as many of each class"
      let percent = (share * 1000).rounded() / 10
      return [
        "\(dataset.inputs.rows) rows to train on, \(held) held out (\(percent) %\(how), seed \(recipe.seed))"
      ]
    }
  }

  /// The network and how it is trained, in one line.
  public var trainingLine: String {
    get throws {
      let rows = try recipe.batchRows(of: inputs.rows)
      let batches = rows >= inputs.rows ? "all rows in a step" : "batches of \(rows)"
      return """
        network '\(description)' (\(network.parameters.count) parameters), \(lossWords), \
        \(try recipe.madeOptimizer()), \(batches)
        """
    }
  }
}
