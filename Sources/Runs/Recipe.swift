import FileIO
import NN

/// All that determines a run: the same recipe on the same data gives the same network to the bit, on
/// any number of threads.
///
///     var recipe = Recipe(data: .table(path: "iris.csv"), loss: "cross-entropy")
///     recipe.optimizer = "adam"
///     recipe.learningRate = 0.01
///
/// `Run` executes it. Networks, losses, optimizers, schedules and initializers are named by the words of
/// the command; see `Catalogues`.
public struct Recipe: Equatable, Sendable {
  /// Where the rows come from.
  public var data: DataSource
  /// The network in words, such as `50 tanh, 30 tanh, 1 sigmoid`; nil: layers of `hidden` widths with
  /// `activation`, and an end that fits the loss: `1 sigmoid`, or `K linear` for K classes.
  public var network: String?
  /// The widths of the layers before the last one, where `network` does not name them.
  public var hidden = [50, 30]
  /// The activation after each of them.
  public var activation = "tanh"
  /// What training makes small.
  public var loss: String
  /// The rule that moves the parameters.
  public var optimizer: String
  /// How far a step goes along the gradient; nil: the optimizer's own rate.
  public var learningRate: Double?
  /// How the learning rate goes from step to step.
  public var schedule = "constant"
  /// How the first weights are drawn; nil: as suits each layer's activation.
  public var initializer: String?
  /// The length to which the whole gradient is limited; nil: none.
  public var clipNorm: Double?
  /// The size to which each element of the gradient is limited; nil: none.
  public var clipValue: Double?
  /// The penalty on absolute values of parameters other than biases; see `Penalty`.
  public var l1 = 0.0
  /// The penalty on their squares.
  public var l2 = 0.0
  /// How many rows a training step takes.
  public var batchSize: BatchSize
  /// How often all rows are gone through.
  public var epochs: Int
  /// Where all random numbers begin: those of made data, initial weights, the order of rows and dropout.
  public var seed: UInt64
  /// The numbers to compute in.
  public var precision: Precision
  /// The path of a safetensors file with the weights to start from; nil: random ones.
  public var initialWeights: String?

  /// The most epochs that are taken: the history keeps a number for each.
  public static let mostEpochs = 100_000_000

  /// A recipe with the given settings; without any, that of the two spirals.
  public init(
    data: DataSource = .spirals(), network: String? = nil, loss: String = "mse",
    optimizer: String = "sgd", learningRate: Double? = nil, batchSize: BatchSize = .full,
    epochs: Int = 20_000,
    // With this seed the default network learns to tell nearly all points of the spirals apart.
    seed: UInt64 = 4, precision: Precision = .f64, initialWeights: String? = nil
  ) {
    self.data = data
    self.network = network
    self.loss = loss
    self.optimizer = optimizer
    self.learningRate = learningRate
    self.batchSize = batchSize
    self.epochs = epochs
    self.seed = seed
    self.precision = precision
    self.initialWeights = initialWeights
  }

  /// Throws where a setting is wrong whatever the data.
  public func check() throws(RecipeError) {
    _ = try targetKind()
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
          setting, value: "\(limit)", "\(optimizer) needs the gradient as it is; leave it out")
      }
    }
    for (setting, factor) in [(RecipeError.Setting.l1, l1), (.l2, l2)] {
      guard factor >= 0, factor.isFinite else {
        throw RecipeError(setting, value: "\(factor)", "give a number from 0, such as 0.0001")
      }
    }
    if rule.evaluatesCost, batchSize != .full {
      throw RecipeError(
        .batchSize, value: "\(batchSize)",
        "\(optimizer) compares costs of all rows; leave the batch size out")
    }
  }
}
