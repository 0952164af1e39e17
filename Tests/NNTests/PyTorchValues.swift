import NN

/// The values of one file in `Reference/pytorch`, whose tensors are called `case/part`.
struct PyTorchValues {
  private let file: Safetensors

  /// Reads `name.safetensors`.
  init(_ name: String) throws {
    file = try Safetensors(path: ReferenceFolder().file("pytorch/\(name).safetensors"))
  }

  /// The cases in the order of the file.
  var cases: [String] {
    var seen: Set<String> = []
    return file.tensors.compactMap { tensor in
      let name = tensor.shape.name.prefix { $0 != "/" }
      return seen.insert(String(name)).inserted ? String(name) : nil
    }
  }

  /// The words that the file's metadata has for `name`.
  func words(_ name: String) -> String? { file.metadata(name) }

  /// The names of the parts of a case.
  func parts(of name: String) -> [String] {
    file.tensors.map(\.shape.name).filter { $0.hasPrefix("\(name)/") }
      .map { String($0.dropFirst(name.count + 1)) }
  }

  /// The elements of a part; nil where the case has none of that name.
  func numbers(_ name: String, _ part: String) -> [Double]? {
    file.tensors.first { $0.shape.name == "\(name)/\(part)" }?.elements(as: Double.self)
  }

  /// The tensor of a part, which the case has.
  func tensor(_ name: String, _ part: String) throws -> Safetensors.Tensor {
    guard let tensor = file.tensors.first(where: { $0.shape.name == "\(name)/\(part)" }) else {
      throw Missing(name: "\(name)/\(part)")
    }
    return tensor
  }

  /// The part as a matrix.
  func matrix(_ name: String, _ part: String) throws -> Matrix<Double> {
    let tensor = try tensor(name, part)
    guard let elements = tensor.elements(as: Double.self), tensor.shape.dimensions.count == 2 else {
      throw Missing(name: tensor.shape.name)
    }
    return Matrix(
      rows: tensor.shape.dimensions[0], columns: tensor.shape.dimensions[1], elements: elements)
  }

  struct Missing: Error {
    let name: String
  }

  /// The index and the values of the first number that is further from PyTorch's than the README of
  /// these files allows a right one; nil where all are near.
  static func difference(
    _ ours: [Double], _ theirs: [Double]
  ) -> (index: Int, ours: Double, theirs: Double)? {
    if ours.count != theirs.count { return (min(ours.count, theirs.count), .nan, .nan) }
    for (index, (a, b)) in zip(ours, theirs).enumerated()
    where !(abs(a - b) <= 1e-12 * max(1, abs(b))) {
      return (index, a, b)
    }
    return nil
  }
}
