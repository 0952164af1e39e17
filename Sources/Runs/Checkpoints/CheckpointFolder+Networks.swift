import NN

extension CheckpointFolder {
  /// The networks in the checkpoints, in the order of their epochs, with the layers of `network`; of more
  /// than `most` evenly spaced ones. Those of other networks, or damaged ones, are left out, with a line
  /// about each.
  ///
  /// Throws `FileError` if the folder or a file cannot be read.
  public func networks<S: Scalar>(
    like network: Sequential<S>, most: Int
  ) throws -> (networks: [(epoch: Int, network: Sequential<S>)], remarks: [String]) {
    let names = try Array(files().reversed())
    let count = max(min(names.count, most), 0)
    var networks: [(epoch: Int, network: Sequential<S>)] = []
    var remarks: [String] = []
    for index in 0..<count {
      let path = folder.file(names[index * names.count / count])
      do {
        let file = try CheckpointFile(path: path)
        let tensors = CheckpointTensors(file.tensors)
        networks.append((file.epochs, try tensors.network("network", like: network)))
      } catch let error as ModelFileError {
        remarks.append("\(error); left out")
      } catch let error as NetworkError {
        remarks.append("\(path): \(error); left out")
      }
    }
    return (networks, remarks)
  }
}
