import FileIO

/// A trained network with what is needed to use it on new data, as it stands in a model file.
///
/// The file is a safetensors file that `torch.nn.Sequential.load_state_dict` takes as it is; what is
/// not a tensor stands in its metadata. Whatever a model file may not hold, a model may not either: making
/// one checks, and so does writing one that was changed since.
public struct Model<S: Scalar>: Sendable {
  /// The network.
  public var network: Sequential<S>
  /// The network in the words of the command line; nil: it has layers of a user's own.
  public var description: NetworkDescription?
  /// The names of the columns that the network reads, in its inputs' order.
  public var features: [String]
  /// The name of the column that it was trained to give.
  public var target: String
  /// What the outputs mean.
  public var task: PredictionTask
  /// The loss that it was trained with, in the words of the command line.
  public var loss: String
  /// The seed of its training.
  public var seed: UInt64
  /// How many epochs it was trained.
  public var epochs: Int

  /// A model of `network`.
  ///
  /// Throws `NetworkError` where `description` describes another network, where features, task and network
  /// do not fit each other, and where a parameter is no finite number.
  public init(
    network: Sequential<S>, description: NetworkDescription?, features: [String], target: String,
    task: PredictionTask, loss: String, seed: UInt64, epochs: Int
  ) throws(NetworkError) {
    self.network = network
    self.description = description
    self.features = features
    self.target = target
    self.task = task
    self.loss = loss
    self.seed = seed
    self.epochs = epochs
    try check()
  }

  /// The model in the file at `path`, whose tensors must be of this precision, or of single precision
  /// where this one is double.
  ///
  /// `layers` are those of a network with layers of a user's own, which no words describe. Throws
  /// `FileError` where the file cannot be read and `ModelFileError` where it is no model.
  public init(path: String, layers: [any Layer]? = nil) throws {
    try self.init(Safetensors(path: path), path: path, layers: layers)
  }

  /// Writes the model to `path`, whole or not at all; throws `FileError`, and `NetworkError` where the
  /// model was changed into none.
  public func write(to path: String) throws {
    try AtomicFile.replace(path, with: file().fileBytes)
  }

  /// Throws where a part of the model does not fit the others.
  func check() throws(NetworkError) {
    guard !features.isEmpty, features.count == network.inputWidth else {
      throw NetworkError(
        "\(features.count) features for a network that reads \(network.inputWidth)")
    }
    if let description {
      let described = try Sequential<S>(
        unset: description.layers(inputs: features.count), inputs: features.count)
      guard described.layers.map(\.description) == network.layers.map(\.description),
        described.tensors == network.tensors
      else {
        throw NetworkError(
          "the network is \(network.layers), the words '\(description)' say \(described.layers)")
      }
    }
    if let fault = task.fault { throw NetworkError(fault) }
    guard task.outputWidth == network.outputWidth else {
      throw NetworkError(
        "\(task.classNames.count) classes for a network with \(network.outputWidth) outputs")
    }
    guard epochs >= 0 else { throw NetworkError("\(epochs) epochs") }
    for tensor in network.namedTensors {
      guard let elements = tensor.elements(as: S.self) else { continue }
      if let index = elements.firstIndex(where: { !$0.isFinite }) {
        throw NetworkError(
          "tensor '\(tensor.shape.name)' holds \(elements[index]) at "
            + "\(tensor.shape.index(ofElement: index)), where a finite number is needed")
      }
    }
  }
}
