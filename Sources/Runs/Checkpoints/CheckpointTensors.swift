import NN

/// The tensors of a checkpoint by their names.
struct CheckpointTensors {
  private let tensors: [Safetensors.Tensor]

  init(_ tensors: [Safetensors.Tensor]) { self.tensors = tensors }

  /// The network whose tensors are called `word` and a point, with the layers of `network`.
  func network<S: Scalar>(
    _ word: String, like network: Sequential<S>
  ) throws(NetworkError) -> Sequential<S> {
    let own = within(word)
    return try Sequential<S>(
      network.layers, inputs: network.inputWidth, parametersFrom: Safetensors(tensors: own))
  }

  /// The elements of the tensor `name`, of which there must be `count`.
  func numbers<S: Scalar>(_ name: String, count: Int) throws(NetworkError) -> [S] {
    guard let numbers = try tensor(name).elements(as: S.self), numbers.count == count else {
      throw NetworkError("tensor '\(name)' is not \(count) numbers of the run's precision")
    }
    return numbers
  }

  /// The elements of the tensor `name` of whole numbers, of which there must be `count`.
  func counts(_ name: String, count: Int) throws(NetworkError) -> [Int64] {
    guard let counts = try tensor(name).counts, counts.count == count else {
      throw NetworkError("tensor '\(name)' is not \(count) whole numbers")
    }
    return counts
  }

  /// The history.
  func history() throws(NetworkError) -> TrainingHistory {
    let epochs = try tensor("counters.metrics").counts.map { $0.map { Int($0) } }
    guard let epochs, var history = TrainingHistory(columns: try columns("history")),
      let metrics = MetricHistory(
        epochs: epochs, columns: try columns("metrics"), of: history.epochs)
    else { throw NetworkError("the columns of its history do not fit each other") }
    history.metrics = metrics
    return history
  }

  /// The columns whose names begin with `word` and a point, without these.
  private func columns(_ word: String) throws(NetworkError) -> [HistoryColumn] {
    var columns: [HistoryColumn] = []
    for tensor in within(word) {
      guard let values = tensor.elements(as: Double.self) else {
        throw NetworkError("tensor '\(word).\(tensor.shape.name)' is no column of numbers")
      }
      columns.append(HistoryColumn(name: tensor.shape.name, values: values))
    }
    return columns
  }

  /// The tensors whose names begin with `word` and a point, without these.
  private func within(_ word: String) -> [Safetensors.Tensor] {
    tensors.filter { $0.shape.name.hasPrefix("\(word).") }
      .map { $0.renamed(String($0.shape.name.dropFirst(word.count + 1))) }
  }

  private func tensor(_ name: String) throws(NetworkError) -> Safetensors.Tensor {
    guard let tensor = tensors.first(where: { $0.shape.name == name }) else {
      throw NetworkError("no tensor '\(name)', which a checkpoint has")
    }
    return tensor
  }
}
