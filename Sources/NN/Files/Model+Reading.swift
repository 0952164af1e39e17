import FileIO

extension Model {
  /// The model in `file`, which was read from `path`. `layers` are needed if the network has layers
  /// of a user's own. Throws `ModelFileError`.
  public init(
    _ file: Safetensors, path: String, layers: [any Layer]? = nil
  ) throws(ModelFileError) {
    let metadata = ModelMetadata(file)
    do throws(NetworkError) {
      let version = try metadata.string("version")
      guard Self.versions.contains(version) else {
        throw NetworkError(
          "metadata 'version': '\(version)', this program reads \(Self.versions.joined(separator: ", "))"
        )
      }
      let features = try metadata.names("features")
      let words = try metadata.string("network")
      var description: NetworkDescription?
      if layers == nil {
        guard !words.hasPrefix(Self.customMark) else {
          throw NetworkError(
            "its network has layers of a user's own (\(words.dropFirst(Self.customMark.count))); "
              + "read it in a program that gives them")
        }
        description = try Self.description(words)
      }
      let network = try Sequential<S>(
        layers ?? description?.layers(inputs: features.count) ?? [], inputs: features.count,
        parametersFrom: file)
      let task =
        version == "1"
        ? try metadata.firstTask(of: description, outputs: network.outputWidth)
        : try metadata.task(outputs: network.outputWidth)
      try self.init(
        network: network, description: description, features: features,
        target: metadata.string("target"), task: task, loss: metadata.string("loss"),
        seed: metadata.number("seed"), epochs: metadata.number("epochs"))
      preparation = try metadata.json("preparation")
      record = try metadata.record()
    } catch {
      throw ModelFileError(path: path, message: error.description)
    }
  }

  /// The model as a safetensors file; throws `NetworkError` if changes have made the model invalid.
  public func file() throws(NetworkError) -> Safetensors {
    try check()
    let words =
      description?.description
      ?? Self.customMark + network.layers.map(\.description).joined(separator: ", ")
    // A program that does not know preparations would feed the network with other numbers.
    let version = Self.versions[preparation == nil ? 1 : 2]
    var metadata = [
      ("version", version), ("network", words), ("loss", loss),
      ("features", list(features)), ("target", target),
    ]
    metadata += ModelMetadata.words(for: task)
    metadata += [("seed", "\(seed)"), ("epochs", "\(epochs)")]
    if let preparation { metadata.append(("preparation", preparation.description)) }
    if let record { metadata.append(("record", record.description)) }
    return Safetensors(tensors: network.namedTensors, metadata: metadata)
  }

  private static func description(_ words: String) throws(NetworkError) -> NetworkDescription {
    do throws(WordError) {
      return try NetworkDescription(parsing: words)
    } catch {
      throw NetworkError("metadata 'network': \(error)")
    }
  }

  /// The versions of the metadata: 2 says what the outputs mean, 3 how inputs are prepared.
  private static var versions: [String] { ["1", "2", "3"] }
  /// The mark of a network with layers of a user's own, before the layers' descriptions.
  private static var customMark: String { "custom: " }
}

extension Safetensors {
  /// The record of the run that the file, which was read from `path`, is of; nil: it has none. Version
  /// 0.1.0 of the program wrote the recipe alone. Throws `ModelFileError` if it is no JSON.
  public func runRecord(path: String) throws(ModelFileError) -> JSON? {
    do throws(NetworkError) { return try ModelMetadata(self).record() } catch {
      throw ModelFileError(path: path, message: error.description)
    }
  }
}

/// The metadata of a model file.
private struct ModelMetadata {
  private let file: Safetensors

  init(_ file: Safetensors) { self.file = file }

  func string(_ key: String) throws(NetworkError) -> String {
    guard let word = file.metadata(key) else {
      throw NetworkError("its metadata has no '\(key)'; give a model that 'nn train' has written")
    }
    return word
  }

  func number<N: LosslessStringConvertible>(_ key: String) throws(NetworkError) -> N {
    guard let number = N(try string(key)) else {
      throw NetworkError("metadata '\(key)': no number")
    }
    return number
  }

  /// The JSON under `key`; nil: the file has none.
  func json(_ key: String) throws(NetworkError) -> JSON? {
    guard let text = file.metadata(key) else { return nil }
    guard let value = try? JSON(parsing: Array(text.utf8)[...]) else {
      throw NetworkError("metadata '\(key)': no JSON")
    }
    return value
  }

  /// See `Safetensors.runRecord(path:)`.
  func record() throws(NetworkError) -> JSON? {
    if let record = try json("record") { return record }
    return try json("recipe").map { .object([("version", .string("0.1.0")), ("recipe", $0)]) }
  }

  func names(_ key: String) throws(NetworkError) -> [String] {
    let text = try string(key)
    guard let value = try? JSON(parsing: Array(text.utf8)[...]), case .array(let items) = value,
      !items.isEmpty
    else { throw NetworkError("metadata '\(key)': no list of names") }
    var names: [String] = []
    for item in items {
      guard case .string(let name) = item else {
        throw NetworkError("metadata '\(key)': no list of names")
      }
      names.append(name)
    }
    return names
  }

  /// The names of the classes; empty if the file has none.
  private func classes() throws(NetworkError) -> [String] {
    file.metadata("classes") == nil ? [] : try names("classes")
  }

  /// The task of a file of version 1, which names only classes. A network that ends in one sigmoid
  /// was then taken to tell 0 from 1.
  func firstTask(
    of description: NetworkDescription?, outputs: Int
  ) throws(NetworkError) -> PredictionTask {
    var names = try classes()
    let range = description?.outputRange
    if names.isEmpty, outputs == 1, range == 0...1 { names = ["0", "1"] }
    if names.isEmpty { return outputs == 1 ? .number : .numbers(outputs) }
    guard outputs == 1 else { return .classes(names) }
    guard let ends = range, ends.upperBound.isFinite else {
      throw NetworkError(
        "metadata 'classes': \(names.count) names for a network that tells no classes apart")
    }
    return .twoClasses(names, at: ends, by: ends == 0...1 ? .probability : .number)
  }

  func task(outputs: Int) throws(NetworkError) -> PredictionTask {
    let names = try classes()
    switch try string("task") {
    case "number": return .number
    case "numbers": return .numbers(outputs)
    case "classes": return .classes(names)
    case "two-classes":
      let ends = try string("ends").split(separator: " ").compactMap { Double($0) }
      guard ends.count == 2, ends[0] < ends[1] else {
        throw NetworkError("metadata 'ends' is not two numbers in ascending order")
      }
      guard let output = TwoClassOutput(rawValue: try string("output")) else {
        throw NetworkError("metadata 'output' is not number, probability or logit")
      }
      return .twoClasses(names, at: ends[0]...ends[1], by: output)
    case let other: throw NetworkError("metadata 'task': unknown task '\(other)'")
    }
  }

  static func words(for task: PredictionTask) -> [(String, String)] {
    switch task {
    case .number: [("task", "number")]
    case .numbers: [("task", "numbers")]
    case .classes(let names): [("task", "classes"), ("classes", list(names))]
    case .twoClasses(let names, let range, let output):
      [
        ("task", "two-classes"), ("classes", list(names)),
        ("ends", "\(range.lowerBound) \(range.upperBound)"), ("output", output.rawValue),
      ]
    }
  }
}

private func list(_ names: [String]) -> String {
  JSON.array(names.map(JSON.string)).description
}
