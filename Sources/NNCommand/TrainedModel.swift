import FileIO
import NN
import Runs

/// The model in a file, in the precision of its tensors.
enum TrainedModel {
  case f32(Model<Float>)
  case f64(Model<Double>)

  /// Reads the file at `path`, or that of the run in the folder at `path`; says so if the run has not
  /// ended. Throws `FileError` or `ModelFileError`.
  init(path: String) throws {
    let path = Folder(path).exists ? Folder(path).file("model.safetensors") : path
    let file: Safetensors
    do {
      file = try Safetensors(path: path)
    } catch let error as ModelFileError {
      guard let head = try? ByteReader(path: path).read(atMost: 8), PNGText.isPNG(head) else {
        throw error
      }
      throw ModelFileError(
        path: path, message: "a picture; give the model or the folder of its run")
    }
    guard file.metadata("checkpoint") == nil else {
      throw ModelFileError(
        path: path,
        message: "a checkpoint; give the folder of its run, or go on with 'nn train --resume'")
    }
    if file.tensors.first?.typeName == Float.typeName {
      self = .f32(try Model(file, path: path))
    } else {
      self = .f64(try Model(file, path: path))
    }
    if let remark = RunManifest.remark(on: path) { Terminal.say(remark) }
  }
}
