import NN

/// The model in a file, in the precision of its tensors.
enum TrainedModel {
  case f32(Model<Float>)
  case f64(Model<Double>)

  /// Reads the file at `path`; throws `FileError` or `ModelFileError`.
  init(path: String) throws {
    let file = try Safetensors(path: path)
    if file.tensors.first?.typeName == Float.typeName {
      self = .f32(try Model(file, path: path))
    } else {
      self = .f64(try Model(file, path: path))
    }
  }
}
