import FileIO
import NN
import NNPlot
import Runs

extension TableModel {
  /// Trains networks as this one was trained, from other seeds; nil: the model does not say how it was.
  func siblings(path: String) -> (@Sendable (Int) throws -> [Sequential<S>])? {
    guard let json = model.record else { return nil }
    let (inputs, outputs) = (model.network.inputWidth, model.network.outputWidth)
    return { count in
      let record = try RunRecord(json: json)
      if record.paths.contains("-") {
        throw Failure(
          .noInput,
          "the data came through standard input and is not kept; train on a file to compare networks"
        )
      }
      let present: RunRecord
      do throws(FileError) {
        present = try record.fingerprinted()
      } catch {
        throw Failure(
          .noInput,
          "\(error.path.printable): \(error.reason); go to the folder in which \(path) was trained")
      }
      for line in record.changes(in: present) { Terminal.say(line) }
      let names = "\(count) \(count == 1 ? "network" : "networks")"
      if !Terminal.isInteractive { Terminal.say("training \(names) of other seeds") }
      func show(_ done: Int) {
        if Terminal.isInteractive {
          Terminal.replaceLine(done < count ? "seed \(done + 1) of \(count)" : "")
        }
      }
      show(0)
      defer { show(count) }
      let networks = try SiblingTraining<S>(
        record.recipe, RunData(record.recipe), count: count, progress: show
      ).networks
      guard networks.allSatisfy({ $0.inputWidth == inputs && $0.outputWidth == outputs }) else {
        throw Failure(
          .data, "\(path): its data has other columns or classes now; train it anew")
      }
      return networks
    }
  }

  /// The networks in the checkpoints of the run whose folder, or a model in it, is at `path`.
  func trainingPath(path: String) -> @Sendable () throws -> TrainingPath<S> {
    let network = model.network
    return {
      let folder =
        Folder(path).exists ? path : path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      // As many as a picture has marks for.
      let (networks, remarks) = try CheckpointFolder(ofRun: folder).networks(
        like: network, most: 60)
      for remark in remarks { Terminal.say(remark) }
      return TrainingPath(networks)
    }
  }
}
