import Datasets
import FileIO
import NN

/// What is told of a run that has finished: the data and what was done to it, the network, and how
/// good it is.
public struct RunReport: Sendable {
  /// A row that the network predicts badly.
  public struct WorstRow: Sendable {
    /// Its line in the file; nil: the rows were in memory.
    public let line: Int?
    /// Its target in words.
    public let target: String
    /// What the network says, in words.
    public let prediction: String
    /// How wrong that is: 1 - the probability of the right class, or |target - prediction|.
    public let error: Double
  }

  /// The data's name.
  public let name: String
  /// Lines about the data, its target and the split.
  public let dataLines: [String]
  /// A line for each column: what was done to it.
  public let columnLines: [String]
  /// The number of rows to train on, and of those held out.
  public let rows: (training: Int, heldOut: Int)
  /// Whether the network gets the columns as they are.
  public let columnsAreRaw: Bool
  /// Whether that was asked for; rows that come without a table are never scaled.
  public let asksForRawColumns: Bool
  /// The largest absolute value of an input, if columns are raw; else 1, about which they are.
  public let largestInput: Double
  /// What was warned of in the training; empty also if nobody watched.
  public var warnings: [TrainingWarning] = []
  /// What rows that are trained on share with those that judge, a line each; empty: nothing.
  public internal(set) var shared: [String]
  /// The network in words, its number of parameters, the loss and the optimizer.
  public let network: String
  /// The number of the network's parameters.
  public let parameterCount: Int
  /// The loss in words.
  public let loss: String
  /// The optimizer in words, with its learning rate.
  public let optimizer: String
  /// How many epochs were trained, and after which of them the network had its weights.
  public let epochs: (trained: Int, chosen: Int)
  /// What chose that epoch as the best; nil: the weights are the last ones.
  public let chosenBy: Monitor?
  /// Why the training ended early; nil: it did not.
  public let stopReason: String?
  /// The cost of the rows that it was trained on, with these weights.
  public let cost: Double
  /// The cost of each epoch of the training.
  public let costs: [Double]
  /// The cost of the rows that are held out, after each epoch; empty if none are.
  public let validationCosts: [Double]
  /// What the outputs mean.
  public let task: PredictionTask
  /// The name of the target.
  public let targetName: String
  /// How good the network is on the rows that it was trained on.
  public let training: Scores
  /// How good it is on the rows that were held out; nil: none were.
  public let heldOut: Scores?
  /// How good it is on rows of another file; nil: none was given.
  public var test: Scores?
  /// The scores of each part of a cross-validation; nil: there was none.
  public var folds: [Scores]?
  /// The scores on held out rows of trainings with other seeds, the first one of which is this run's;
  /// nil: there were none.
  public var repeats: [Scores]?
  /// How much the score falls without the information of a column, on the rows held out or, without
  /// those, on all; nil: the score has no value.
  public let importance: PermutationImportance?
  /// Targets and predictions of the rows held out or, without those, of all, if the target is a number;
  /// at most 10,000 evenly spaced rows.
  public let predictions: (targets: [Double], outputs: [Double])
  /// The rows that the network predicts worst, of those held out or, without those, of all.
  public let worstRows: [WorstRow]

  /// The scores of the rows that count most: those held out or, without those, of all.
  public var judged: Scores { heldOut ?? training }

  /// The rows of `judged` in words.
  public var judgedRows: String { heldOut == nil ? "training rows" : "held-out rows" }

  /// The metric that sums up a task: the accuracy of classes, R2 of numbers.
  public var mainMetric: Metric { Metric.fitting(task)[0] }
}

extension RunReport {
  /// The report of a run with this result. Throws `PreparationError` if rows cannot be prepared again.
  public init<S: Scalar>(_ run: Run<S>, _ result: RunResult<S>) throws {
    let network = result.model.network
    name = run.dataset.name
    dataLines = run.dataLines
    columnLines = run.data.preparation?.columnReport ?? []
    rows = (run.dataset.inputs.rows, run.heldOut?.inputs.rows ?? 0)
    columnsAreRaw = run.scalings.inputs.isIdentity
    asksForRawColumns = run.recipe.preparation.style == .raw
    largestInput = columnsAreRaw ? run.dataset.inputs.elements.reduce(0) { max($0, abs($1)) } : 1
    shared = run.sharedRows.map { [$0] } ?? []
    self.network = "\(run.description)"
    parameterCount = network.parameters.count
    loss = run.lossWords
    optimizer = "\(try run.recipe.madeOptimizer())"
    epochs = (result.costs.count, result.model.epochs)
    chosenBy = result.bestEpoch == nil ? nil : run.recipe.monitor
    if case .stopped(let reason) = result.ending { stopReason = reason } else { stopReason = nil }
    cost = result.cost
    costs = result.costs
    validationCosts = result.validationCosts
    task = run.task
    targetName = run.dataset.targetName
    let outputs = run.scalings.unscaled(result.outputs)
    training = run.scores(outputs, targets: run.dataset.targets)
    let judged = run.heldOut.map { run.outputs(of: network, for: $0.inputs) } ?? outputs
    heldOut = run.heldOut.map { run.scores(judged, targets: $0.targets) }
    predictions = run.predictions(judged)
    worstRows = run.worstRows(judged)
    importance = run.importance(of: network)
  }
}
