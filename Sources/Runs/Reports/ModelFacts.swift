import FileIO
import NN

/// What there is to know about a trained model, to show it to people and to programs.
public struct ModelFacts: Equatable, Sendable {
  /// A further fact, such as how a column is prepared.
  public struct Fact: Equatable, Sendable {
    /// Its name in lines.
    public let name: String
    /// Its key in JSON.
    public let key: String
    /// What it says; may be several lines.
    public let text: String
    /// What it says in JSON.
    public let json: JSON

    /// A fact called `name`. `key` nil: the name; `json` nil: the text.
    public init(_ name: String, key: String? = nil, text: String, json: JSON? = nil) {
      self.name = name
      self.key = key ?? name
      self.text = text
      self.json = json ?? .string(text)
    }
  }

  /// What the outputs mean.
  public let task: PredictionTask
  /// The name of the target.
  public let target: String
  /// The names of the columns that it reads.
  public var features: [String]
  /// The network in the words of the command line; of one with layers of a user's own, its layers.
  public let network: String
  /// The parameters' tensors in their order.
  public let tensors: [TensorShape]
  /// The tensors that layers keep without a gradient, such as running means.
  public let buffers: [TensorShape]
  /// The loss in the words of the command line.
  public let loss: String
  /// The number of epochs of its training.
  public let epochs: Int
  /// The seed of its training.
  public let seed: UInt64
  /// The numbers in which the network computes.
  public let precision: Precision
  /// What else is to be shown, after all others.
  public var more: [Fact]

  /// The facts about `model`, and `more`.
  public init<S: Scalar>(_ model: Model<S>, more: [Fact] = []) {
    task = model.task
    target = model.target
    features = model.features
    network =
      model.description?.description
      ?? model.network.layers.map(\.description).joined(separator: ", ")
    tensors = model.network.tensors
    buffers = model.network.bufferShapes.map(\.shape)
    loss = model.loss
    epochs = model.epochs
    seed = model.seed
    precision = Precision(of: S.self)
    self.more = more
  }

  /// How many parameters there are.
  public var parameters: Int { tensors.reduce(0) { $0 + $1.count } }
}
