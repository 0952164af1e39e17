import FileIO

/// A trained network with what is needed to use it on new data, as it stands in a model file.
///
/// A model file is a safetensors file that `torch.nn.Sequential.load_state_dict` takes as it is.
/// What is not a tensor is in its metadata. A model cannot hold what a file may not: it is checked
/// when it is made, and again when it is written.
public struct Model<S: Scalar>: Sendable {
  /// The network.
  public var network: Sequential<S>
  /// The network in the words of the command line; nil if it has layers of a user's own.
  public var description: NetworkDescription?
  /// The names of the columns that the network reads, in the order of its inputs.
  public var features: [String]
  /// The name of the column that it was trained to predict.
  public var target: String
  /// What the outputs mean.
  public var task: PredictionTask
  /// The loss that it was trained with, in the words of the command line.
  public var loss: String
  /// The seed of its training.
  public var seed: UInt64
  /// The number of epochs that it was trained for.
  public var epochs: Int
  /// How the columns of a table become the network's inputs, and its outputs predictions, as the
  /// module `Datasets` writes it; nil: the inputs are the columns `features` as they are.
  public var preparation: JSON?
  /// How it was made, the record of its run as the module `Runs` writes it; nil: not known.
  public var record: JSON?

  /// A model of `network`.
  ///
  /// Throws `NetworkError` if `description` describes another network, if features, task and
  /// network do not fit each other, or if a parameter is not a finite number.
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

  /// The model in the file at `path`. Its tensors must be of precision `S`; single precision can
  /// also be read into double.
  ///
  /// `layers` are needed if the network has layers of a user's own. Throws `FileError` if the file
  /// cannot be read, and `ModelFileError` if it is not such a model.
  public init(path: String, layers: [any Layer]? = nil) throws {
    try self.init(Safetensors(path: path), path: path, layers: layers)
  }

  /// Writes the model to `path`, whole or not at all. Throws `FileError`, and `NetworkError` if
  /// changes have made the model invalid.
  public func write(to path: String) throws {
    try AtomicFile.replace(path, with: file().fileBytes)
  }

  /// Throws if a part of the model does not fit the others.
  func check() throws(NetworkError) {
    guard !features.isEmpty, features.count == network.inputWidth else {
      throw NetworkError(
        "\(features.count) feature names, but the network has \(network.inputWidth) inputs")
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
        "the task needs \(task.outputWidth) outputs, the network has \(network.outputWidth)")
    }
    guard epochs >= 0 else { throw NetworkError("\(epochs) epochs") }
    if let fault = network.faultInNumbers { throw NetworkError(fault) }
  }
}
