import FileIO
import NN

/// All that determines a run. The same recipe on the same data gives the same network to the bit,
/// on any number of threads.
///
///     var recipe = Recipe(data: .table(path: "iris.csv"), loss: "cross-entropy")
///     recipe.optimizer = "adam"
///     recipe.learningRate = 0.01
///
/// `Run` executes it. Networks, losses, optimizers, schedules and initializers are given in the
/// words of the command; see `Catalogues`.
public struct Recipe: Equatable, Sendable {
  /// Where the rows come from.
  public var data: DataSource
  /// The network in words, such as `50 tanh, 30 tanh, 1 sigmoid`. nil: hidden layers of the widths
  /// `hidden` with `activation`, and an end that fits the loss, `1 sigmoid` or for K classes `K
  /// linear`.
  public var network: String?
  /// The widths of the hidden layers. Not used if there is a `network`.
  public var hidden = [50, 30]
  /// The activation after each hidden layer, in words. Not used if there is a `network`.
  public var activation = "tanh"
  /// The loss, in words.
  public var loss: String
  /// The optimizer, in words.
  public var optimizer: String
  /// The learning rate; nil: the one in the words for the optimizer, or its default.
  public var learningRate: Double?
  /// The schedule of the learning rate, in words.
  public var schedule = "constant"
  /// The initializer of the weights, in words; nil: the one that suits each layer's activation.
  public var initializer: String?
  /// The limit of the gradient's norm; nil: none.
  public var clipNorm: Double?
  /// The limit of each element of the gradient; nil: none.
  public var clipValue: Double?
  /// The penalty on the absolute values of all parameters but the biases; see `Penalty`.
  public var l1 = 0.0
  /// The penalty on half their squares.
  public var l2 = 0.0
  /// The number of rows in a training step.
  public var batchSize: BatchSize
  /// The number of epochs.
  public var epochs: Int
  /// The seed of all random numbers: for data that is made, initial weights, the order of rows and
  /// dropout.
  public var seed: UInt64
  /// The type of number to compute in.
  public var precision: Precision
  /// The path of a safetensors file with initial weights; nil: random ones.
  public var initialWeights: String?

  /// The most epochs that are allowed: the history has a number for each.
  public static let mostEpochs = 100_000_000

  /// A recipe with the given settings. The defaults are those for the two spirals.
  public init(
    data: DataSource = .spirals(), network: String? = nil, loss: String = "mse",
    optimizer: String = "sgd", learningRate: Double? = nil, batchSize: BatchSize = .full,
    epochs: Int = 20_000,
    // With this seed, the default network classifies nearly all points of the spirals right.
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

  /// Throws `RecipeError` if a setting is wrong whatever the data.
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
          setting, value: "\(limit)", "\(optimizer) cannot be used with clipping; leave it out")
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
        "\(optimizer) trains on all rows at once; leave the batch size out")
    }
  }
}
