import FileIO
import NN

/// A checkpoint as it stands in a file, of a run that is not known yet.
public struct CheckpointFile: Sendable {
  /// The path of the file.
  public let path: String
  /// What determines the run.
  public let record: JSON
  /// The number of epochs that are done.
  public let epochs: Int
  /// The epoch of the network that the run is to end with; 0: the last one.
  let bestEpoch: Int
  let tensors: [Safetensors.Tensor]

  /// Reads the file at `path`. Throws `FileError` if it cannot be read, and `ModelFileError` if it is
  /// no checkpoint.
  public init(path: String) throws {
    let file = try Safetensors(path: path)
    guard let version = file.metadata("checkpoint") else {
      throw ModelFileError(
        path: path, message: "no checkpoint; give the folder of a run that has checkpoints")
    }
    guard version == Checkpoint<Double>.version else {
      throw ModelFileError(
        path: path,
        message:
          "a checkpoint of version \(version), this program reads \(Checkpoint<Double>.version)")
    }
    guard let record = file.metadata("record").flatMap({ try? JSON(parsing: Array($0.utf8)[...]) }),
      let epochs = file.metadata("epochs").flatMap({ Int($0) }),
      let bestEpoch = file.metadata("best_epoch").flatMap({ Int($0) }), epochs >= 0, bestEpoch >= 0
    else {
      throw ModelFileError(path: path, message: "its metadata is damaged; give another checkpoint")
    }
    self.path = path
    self.record = record
    self.epochs = epochs
    self.bestEpoch = bestEpoch
    tensors = file.tensors
  }
}
