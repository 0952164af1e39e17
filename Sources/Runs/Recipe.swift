/// All that determines a run: the same recipe on the same data gives the same network to the bit, on
/// any number of threads.
///
///     var recipe = Recipe(data: .table(path: "iris.csv"), loss: .crossEntropy)
///     recipe.optimizer = .adam
///     recipe.learningRate = 0.01
///
/// `Run` executes it. Networks, losses and optimizers are named by the words of the command.
public struct Recipe: Equatable, Sendable {
  /// Where the rows come from.
  public var data: DataSource
  /// The network in words, such as `50 tanh, 30 tanh, 1 sigmoid`; nil: the loss's default, which is
  /// this one, or for cross-entropy `50 tanh, 30 tanh, K linear` with the data's K classes.
  public var network: String?
  /// What training makes small.
  public var loss: LossName
  /// The rule that moves the parameters.
  public var optimizer: OptimizerName
  /// How far a step goes along the gradient.
  public var learningRate: Double
  /// How many rows a training step takes.
  public var batchSize: BatchSize
  /// How often all rows are gone through.
  public var epochs: Int
  /// Where all random numbers begin: those of made data, initial weights and the order of rows.
  public var seed: UInt64
  /// The numbers to compute in.
  public var precision: Precision
  /// The path of a safetensors file with the weights to start from; nil: random ones.
  public var initialWeights: String?

  /// The most epochs that are taken: the history keeps a number for each.
  public static let mostEpochs = 100_000_000

  /// A recipe with the given settings; without any, that of the two spirals.
  public init(
    data: DataSource = .spirals(), network: String? = nil, loss: LossName = .mse,
    optimizer: OptimizerName = .sgd, learningRate: Double = 0.1, batchSize: BatchSize = .full,
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
    guard learningRate > 0, learningRate.isFinite else {
      throw RecipeError(
        .learningRate, value: "\(learningRate)", "give a number above 0, such as 0.1")
    }
    guard (1...Self.mostEpochs).contains(epochs) else {
      throw RecipeError(.epochs, value: "\(epochs)", "give a number from 1 to \(Self.mostEpochs)")
    }
    if case .rows(let rows) = batchSize, rows < 1 {
      throw RecipeError(.batchSize, value: "\(rows)", BatchSize.cure)
    }
  }
}
