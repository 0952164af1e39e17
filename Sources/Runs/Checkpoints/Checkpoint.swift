import FileIO
import NN

/// A training between two batches, in a file from which it goes on to the bit.
///
/// The file is a safetensors file. It holds the tensors of the network (`network.0.weight`), those of
/// the network that the run is to end with (`best.0.weight`), what the optimizer remembers
/// (`optimizer.exp_avg`), the history (`history.cost`) and a few counters; the metadata holds what the run
/// is.
public struct Checkpoint<S: Scalar>: Sendable {
  /// The training.
  public let state: TrainingState<S>
  /// What determines the run; see `Recipe.json`.
  public let record: JSON
  /// The names of the optimizer's vectors.
  let vectorNames: [String]

  /// The version of the format.
  static var version: String { "1" }

  /// A checkpoint of `training`.
  public init(of training: Training<S>, record: JSON) {
    state = training.state
    self.record = record
    vectorNames = training.trainer.optimizer.vectors
  }

  /// The checkpoint as a file.
  public var file: Safetensors {
    var tensors = Self.prefixed("network", state.network.namedTensors)
    if let chosen = state.chosen { tensors += Self.prefixed("best", chosen.network.namedTensors) }
    let width = state.network.parameters.count
    for (index, name) in vectorNames.enumerated() {
      let elements = Array(state.trainer.vectors[index * width..<(index + 1) * width])
      tensors.append(Safetensors.Tensor(TensorShape("optimizer.\(name)", [width]), elements))
    }
    let progress = state.progress
    tensors += [
      Self.column("counters.optimizer", state.trainer.counters),
      Self.column("counters.schedule", state.trainer.schedule),
      Self.column(
        "counters.epoch", [Double(progress.batches), progress.costSum, progress.weightSum]),
      Safetensors.Tensor(
        TensorShape("counters.steps", [2]),
        counts: [Int64(state.trainer.steps), Int64(state.trainer.optimizerSteps)]),
      Safetensors.Tensor(
        TensorShape("counters.random", [4]),
        counts: state.generator.words.map { Int64(bitPattern: $0) }),
    ]
    tensors += state.history.columns.map { Self.column("history.\($0.name)", $0.values) }
    let metrics = state.history.metrics
    tensors.append(
      Safetensors.Tensor(
        TensorShape("counters.metrics", [metrics.epochs.count]),
        counts: metrics.epochs.map { Int64($0) }))
    tensors += metrics.columns.map { Self.column("metrics.\($0.name)", $0.values) }
    return Safetensors(
      tensors: tensors,
      metadata: [
        ("checkpoint", Self.version), ("record", record.description),
        ("epochs", "\(state.history.epochs)"), ("best_epoch", "\(state.chosen?.epoch ?? 0)"),
      ])
  }

  private static func column(_ name: String, _ values: [Double]) -> Safetensors.Tensor {
    Safetensors.Tensor(TensorShape(name, [values.count]), values)
  }

  private static func prefixed(
    _ word: String, _ tensors: [Safetensors.Tensor]
  ) -> [Safetensors.Tensor] {
    tensors.map { $0.renamed("\(word).\($0.shape.name)") }
  }
}
