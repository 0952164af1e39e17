import Datasets
import FileIO
import NN

/// All that determines a run. The same recipe on the same data gives the same network to the bit,
/// on any number of threads.
///
///     var recipe = Recipe(data: .table(path: "iris.csv"))
///     recipe.preparation.targets = ["species"]
///     recipe.optimizer = "sgd momentum=0.9"
///
/// `Run` executes it. Networks, losses, optimizers, schedules and initializers are given in the
/// words of the command; see `Catalogues`.
public struct Recipe: Equatable, Sendable {
  /// Where the rows come from.
  public var data: DataSource
  /// Which columns of a table are used, and how they become numbers.
  public var preparation = PreparationOptions()
  /// The rows that are held out of the training.
  public var validation: Validation
  /// When to stop because the validation cost finds no new minimum. The network then ends with the weights
  /// of the minimum. Only with a validation.
  public var patience: Patience
  /// What tells whether a network is better on the rows held out.
  public var monitor = Monitor.cost
  /// By how much more than this it must be better for the patience to begin anew.
  public var minimumDelta = 0.0
  /// At which epochs the metrics of the history are taken: at each multiple of this, and at the last one.
  /// nil: at each up to epoch 20, at each tenth up to 200, at each hundredth up to 2,000 and so on; of more
  /// than 10,000 rows, at 1, 2, 10, 20, 100, 200 and so on. At each if the `monitor` is a metric.
  public var metricsEvery: Int?
  /// Whether rows of rare classes count more.
  public var classWeights = ClassWeights.equal
  /// The network in words, such as `50 tanh, 30 tanh, 1 sigmoid`. nil: hidden layers of the widths
  /// `hidden` with `activation`, and an end that fits the target and the loss.
  public var network: String?
  /// The widths of the hidden layers. Not used if there is a `network`.
  public var hidden = [50, 30]
  /// The activation after each hidden layer, in words. Not used if there is a `network`.
  public var activation = "tanh"
  /// The loss, in words; nil: the one that fits the target and the network.
  public var loss: String?
  /// The optimizer, in words.
  public var optimizer: String
  /// The learning rate; nil: the one in the words for the optimizer, or its default.
  public var learningRate: Double?
  /// The schedule of the learning rate, in words.
  public var schedule = "constant"
  /// The initializer of the weights, in words; nil: the one that suits each layer's activation.
  public var initializer: String?
  /// The limit of the gradient's length; nil: none.
  public var clipNorm: Double?
  /// The limit of each element of the gradient; nil: none.
  public var clipValue: Double?
  /// The penalty on the absolute values of all parameters but the biases; see `Penalty`.
  public var l1 = 0.0
  /// The penalty on half their squares.
  public var l2 = 0.0
  /// The number of rows in a training step.
  public var batchSize: BatchSize
  /// The number of epochs; with a `patience` the most.
  public var epochs: Int
  /// The seed of all random numbers: for data that is made, the split, initial weights, the order of
  /// rows and dropout.
  public var seed: UInt64
  /// The type of number to compute in.
  public var precision: Precision
  /// The path of a safetensors file with initial weights; nil: random ones.
  public var initialWeights: String?

  /// The most epochs that are allowed: the history has a number for each.
  public static let mostEpochs = 100_000_000

  /// A recipe for `data` with the settings of `preset`, but for those that are given. nil: the
  /// preset that suits the data.
  public init(
    data: DataSource = .spirals(), preset: Preset? = nil, network: String? = nil,
    loss: String? = nil, optimizer: String? = nil, learningRate: Double? = nil,
    batchSize: BatchSize? = nil, epochs: Int? = nil,
    // With this seed, the default network classifies nearly all points of the spirals right.
    seed: UInt64 = 4, precision: Precision = .f64, initialWeights: String? = nil
  ) {
    let preset = preset ?? data.preset
    self.data = data
    self.network = network
    self.loss = loss ?? preset.loss
    self.optimizer = optimizer ?? preset.optimizer
    self.learningRate = learningRate
    self.batchSize = batchSize ?? preset.batchSize
    self.epochs = epochs ?? preset.epochs
    self.seed = seed
    self.precision = precision
    self.initialWeights = initialWeights
    preparation.style = preset.style
    validation = preset.validation
    patience = preset.patience
  }

  /// Takes the settings of `preset`; the others stay.
  public mutating func take(_ preset: Preset) {
    (loss, optimizer, batchSize) = (preset.loss, preset.optimizer, preset.batchSize)
    (epochs, validation, patience) = (preset.epochs, preset.validation, preset.patience)
    preparation.style = preset.style
  }

  /// Throws `RecipeError` if a setting is wrong whatever the data.
  public func check() throws(RecipeError) {
    try checkWords()
    _ = try madeSchedule()
    _ = try madeInitializer()
    let rule = try madeOptimizer()
    if let learningRate, !(learningRate > 0 && learningRate.isFinite) {
      throw RecipeError(
        .learningRate, value: "\(learningRate)", "give a number above 0, such as 0.1")
    }
    guard (1...Self.mostEpochs).contains(epochs) else {
      throw RecipeError(.epochs, value: "\(epochs)", "give a number from 1 to \(Self.mostEpochs)")
    }
    if case .epochs(let epochs) = patience, epochs < 1 {
      throw RecipeError(.patience, value: "\(epochs)", "give a number of epochs from 1")
    }
    guard minimumDelta >= 0, minimumDelta.isFinite else {
      throw RecipeError(
        .minimumDelta, value: "\(minimumDelta)", "give a number from 0, such as 0.001")
    }
    if let metricsEvery, metricsEvery < 1 {
      throw RecipeError(.metricsEvery, value: "\(metricsEvery)", "give a number of epochs from 1")
    }
    if case .share(let share) = validation, !(share > 0 && share < 1) {
      throw RecipeError(.validation, value: "\(share)", Validation.cure)
    }
    if case .rows(let rows) = batchSize, rows < 1 {
      throw RecipeError(.batchSize, value: "\(rows)", BatchSize.cure)
    }
    for (setting, limit) in [(RecipeError.Setting.clipNorm, clipNorm), (.clipValue, clipValue)] {
      guard let limit else { continue }
      guard limit > 0, limit.isFinite else {
        throw RecipeError(setting, value: "\(limit)", "give a number above 0, such as 1")
      }
      if rule.evaluatesCost {
        throw RecipeError(
          setting, value: "\(limit)", "\(optimizer) cannot be used with clipping; leave it out")
      }
    }
    for (setting, factor) in [(RecipeError.Setting.l1, l1), (.l2, l2)] {
      guard factor >= 0, factor.isFinite else {
        throw RecipeError(setting, value: "\(factor)", "give a number from 0, such as 0.0001")
      }
    }
    if rule.evaluatesCost, case .rows = batchSize {
      throw RecipeError(
        .batchSize, value: "\(batchSize)",
        "\(optimizer) trains on all rows at once; leave the batch size out")
    }
  }

  /// Whether metrics are taken after this epoch of a training on this many rows.
  ///
  /// The number of epochs has no part in it: a run that goes on further has the same history.
  func takesMetrics(afterEpoch epoch: Int, rows: Int) -> Bool {
    if let metricsEvery { return epoch % metricsEvery == 0 }
    if monitor != .cost { return true }
    let times = rows > Self.manyRows ? Self.metricsTimesOfManyRows : Self.metricsTimes
    var interval = 1
    while epoch > times * interval { interval *= 10 }
    return epoch % interval == 0
  }

  /// How many times metrics are taken before there are ten times as many epochs from one to the next:
  /// each time costs about as much as an epoch, which nobody notices of few rows.
  private static let metricsTimes = 20
  private static let metricsTimesOfManyRows = 2
  private static let manyRows = 10_000
}
