import FileIO

/// A trained network with what is needed to use it on new data, as it stands in a model file.
///
/// The file is a safetensors file that `torch.nn.Sequential.load_state_dict` takes as it is; what is
/// not a tensor stands in its metadata.
public struct Model<S: Scalar>: Sendable {
  /// The network.
  public var network: Sequential<S>
  /// The network in the words of the command line.
  public var description: NetworkDescription
  /// The names of the columns that the network reads, in its inputs' order.
  public var features: [String]
  /// The name of the column that it was trained to give.
  public var target: String
  /// The names of the classes in the order of the network's outputs, or the two between which its one
  /// output tells; none where it gives numbers.
  public var classes: [String]
  /// The name of the loss that it was trained with.
  public var loss: String
  /// The seed of its training.
  public var seed: UInt64
  /// How many epochs it was trained.
  public var epochs: Int

  /// A model of `network`, which `description` describes; that the classes are none or as many as it
  /// tells apart is a precondition.
  public init(
    network: Sequential<S>, description: NetworkDescription, features: [String], target: String,
    classes: [String] = [], loss: String, seed: UInt64, epochs: Int
  ) {
    require(
      classes.isEmpty || classes.count == Self.classCount(of: description),
      "\(classes.count) classes for the network '\(description)'")
    self.network = network
    self.description = description
    self.features = features
    self.target = target
    self.classes = classes
    self.loss = loss
    self.seed = seed
    self.epochs = epochs
  }

  /// The model in `file`, which was read from `path`; throws `ModelFileError`.
  public init(_ file: Safetensors, path: String) throws(ModelFileError) {
    func word(_ key: String) throws(ModelFileError) -> String {
      guard let word = file.metadata(key) else {
        throw ModelFileError(
          path: path,
          message: "its metadata has no '\(key)'; give a model that 'nn train' has written")
      }
      return word
    }
    func wrong(_ key: String, _ why: String) -> ModelFileError {
      ModelFileError(path: path, message: "metadata '\(key)': \(why)")
    }

    guard try word("version") == Self.version else {
      throw wrong("version", "'\(try word("version"))', this program reads \(Self.version)")
    }
    guard let features = Self.names(try word("features")), !features.isEmpty else {
      throw wrong("features", "no list of names")
    }
    guard let seed = UInt64(try word("seed")) else { throw wrong("seed", "no number") }
    guard let epochs = Int(try word("epochs")) else { throw wrong("epochs", "no number") }
    let description: NetworkDescription
    let network: Sequential<S>
    let words = try word("network")
    do throws(WordError) {
      description = try NetworkDescription(parsing: words)
    } catch {
      throw wrong("network", error.description)
    }
    do throws(NetworkError) {
      network = try Sequential(
        description.layers(inputs: features.count), inputs: features.count, parametersFrom: file)
    } catch {
      throw ModelFileError(path: path, message: error.description)
    }
    var classes: [String] = []
    if let words = file.metadata("classes") {
      guard let names = Self.names(words), !names.isEmpty else {
        throw wrong("classes", "no list of names")
      }
      let expected = Self.classCount(of: description)
      guard names.count == expected else {
        throw wrong(
          "classes",
          "\(names.count) names, the network '\(description)' tells "
            + (expected == 0 ? "no classes apart" : "\(expected) apart"))
      }
      guard Set(names).count == names.count else { throw wrong("classes", "a name comes twice") }
      classes = names
    }
    self.init(
      network: network, description: description, features: features,
      target: try word("target"), classes: classes, loss: try word("loss"), seed: seed,
      epochs: epochs)
  }

  /// The model in the file at `path`, whose tensors must be of this precision.
  ///
  /// Throws `FileError` where it cannot be read and `ModelFileError` where it is no model.
  public init(path: String) throws {
    try self.init(Safetensors(path: path), path: path)
  }

  /// Writes the model to `path`, whole or not at all; throws `FileError`.
  public func write(to path: String) throws(FileError) {
    try AtomicFile.replace(path, with: file.fileBytes)
  }

  /// The model as a safetensors file.
  public var file: Safetensors {
    Safetensors(
      tensors: network.namedTensors,
      metadata: [
        ("version", Self.version),
        ("network", description.description),
        ("loss", loss),
        ("features", Self.list(features)),
        ("target", target),
        ("seed", "\(seed)"),
        ("epochs", "\(epochs)"),
      ] + (classes.isEmpty ? [] : [("classes", Self.list(classes))]))
  }

  /// The version of the metadata; another one means other keys.
  private static var version: String { "1" }

  /// How many classes a network tells apart: one for each output, or the two ends of what one output
  /// can give; 0 where that has no ends.
  private static func classCount(of description: NetworkDescription) -> Int {
    if description.outputWidth > 1 { return description.outputWidth }
    return description.outputRange?.upperBound.isFinite == true ? 2 : 0
  }

  private static func list(_ names: [String]) -> String {
    JSON.array(names.map(JSON.string)).description
  }

  private static func names(_ text: String) -> [String]? {
    guard let value = try? JSON(parsing: Array(text.utf8)[...]), case .array(let items) = value
    else { return nil }
    var names: [String] = []
    for item in items {
      guard case .string(let name) = item else { return nil }
      names.append(name)
    }
    return names
  }
}
