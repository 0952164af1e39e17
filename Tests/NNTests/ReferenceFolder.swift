import FileIO
import NN
import TestSupport

/// The known answers that stand beside these tests.
struct ReferenceFolder {
  func file(_ name: String) -> String {
    "\(#filePath.dropLast("ReferenceFolder.swift".count))Reference/\(name)"
  }

  /// The rows of a CSV file below its header.
  func numbers(_ name: String) throws -> [[Double]] {
    String(decoding: try bytes(of: file(name)), as: UTF8.self)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").compactMap { Double($0) } }
  }

  /// The points and their labels.
  func spirals() throws -> (inputs: Matrix<Double>, targets: Matrix<Double>) {
    let rows = try numbers("spirals.csv")
    return (Matrix(rows.map { Array($0[..<2]) }), Matrix(rows.map { [$0[2]] }))
  }

  /// 2-50-30-1 before training.
  func network() throws -> Sequential<Double> {
    try Sequential(
      Sequential<Double>.twoSpirals().layers,
      parametersFrom: Safetensors(path: file("initial.safetensors")))
  }
}
