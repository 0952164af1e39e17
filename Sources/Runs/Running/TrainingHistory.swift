import NN

/// What is known of each epoch of a training.
public struct TrainingHistory: Equatable, Sendable {
  /// The mean of the costs before the steps of each epoch.
  public internal(set) var costs: [Double] = []
  /// The cost of the rows that are held out, after each epoch; empty if none are.
  public internal(set) var validationCosts: [Double] = []
  /// The learning rate of the last step of each epoch.
  public internal(set) var learningRates: [Double] = []
  /// The length of the gradient of the last step of each epoch; see `StepFacts`.
  public internal(set) var gradientNorms: [Double] = []
  /// The metrics that fit the task, at some of the epochs; see `Recipe.metricsEvery`.
  public internal(set) var metrics = MetricHistory()

  /// No epoch.
  public init() {}

  /// The number of epochs.
  public var epochs: Int { costs.count }

  /// Makes room for `epochs` epochs.
  mutating func reserve(_ epochs: Int) {
    costs.reserveCapacity(epochs)
    learningRates.reserveCapacity(epochs)
    gradientNorms.reserveCapacity(epochs)
  }

  /// The history with these columns, as `columns` gives them; nil: they do not fit each other.
  init?(columns: [HistoryColumn]) {
    func values(_ name: String) -> [Double]? { columns.first { $0.name == name }?.values }
    costs = values(Column.cost.rawValue) ?? []
    validationCosts = values(Column.validationCost.rawValue) ?? []
    learningRates = values(Column.learningRate.rawValue) ?? []
    gradientNorms = values(Column.gradientNorm.rawValue) ?? []
    guard self.columns.map(\.name) == columns.map(\.name),
      columns.allSatisfy({ $0.values.count == costs.count })
    else { return nil }
  }

  /// The columns with a value for every epoch, in the order of `history.csv`, which has the epoch before
  /// them and the metrics after them.
  public var columns: [HistoryColumn] {
    let all: [(Column, [Double])] = [
      (.cost, costs), (.validationCost, validationCosts), (.learningRate, learningRates),
      (.gradientNorm, gradientNorms),
    ]
    return all.filter { $0.0 != .validationCost || !$0.1.isEmpty }
      .map { HistoryColumn(name: $0.0.rawValue, values: $0.1) }
  }

  /// The columns with a value for every epoch, by their names.
  enum Column: String {
    case cost
    case validationCost = "validation_cost"
    case learningRate = "learning_rate"
    case gradientNorm = "gradient_norm"
  }
}

/// A column of a training's history.
public struct HistoryColumn: Equatable, Sendable {
  /// Its name in `history.csv`.
  public let name: String
  /// Its values, that of the first epoch first; NaN: there is none.
  public internal(set) var values: [Double]
}
