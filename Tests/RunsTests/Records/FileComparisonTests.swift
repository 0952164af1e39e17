import FileIO
import NN
import TestSupport
import Testing

@testable import Runs

struct FileComparisonTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func difference(_ first: String, _ second: String, _ name: String) throws -> String? {
    try FileComparison.difference(
      folder.write(first, to: "1\(name)"), folder.write(second, to: "2\(name)"))
  }

  @Test func textsDifferInALine() throws {
    #expect(try difference("a,b\n1,2\n", "a,b\n1,2\n", "t.csv") == nil)
    #expect(try difference("a,b\n1,2\n", "a,b\n1,3\n", "t.csv") == "line 2: 1,2 then, 1,3 now")
    #expect(try difference("a\n", "a\nb\n", "t.csv") == "line 2:  then, b now")
    let start = String(repeating: "x", count: 1000)
    let long = try difference("\(start)1\(start)", "\(start)2\(start)", "t.json")
    #expect(
      long == "line 1: …xxxxxxxxxx1\(start.prefix(29))… then, …xxxxxxxxxx2\(start.prefix(29))… now")
    #expect(try difference("\u{1b}[1m", "\u{1b}[2m", "t")?.contains("\u{1b}") == false)
  }

  @Test func otherFilesDifferInAByte() throws {
    let paths = ["1", "2", "3"].map(folder.file)
    try AtomicFile.replace(paths[0], with: [0xff, 1, 2])
    try AtomicFile.replace(paths[1], with: [0xff, 1, 3])
    try AtomicFile.replace(paths[2], with: [0xff, 1, 2, 3])
    #expect(try FileComparison.difference(paths[0], paths[1]) == "byte 3 of 3")
    #expect(try FileComparison.difference(paths[0], paths[2]) == "3 bytes then, 4 now")
    #expect(throws: FileError.self) { try FileComparison.difference(paths[0], "/nowhere/x") }
  }

  @Test func modelsDifferInATensor() throws {
    func file(_ name: String, _ numbers: [Double], _ words: String) throws -> String {
      let tensors = [
        Safetensors.Tensor(TensorShape("0.weight", [2]), [1.0, 2.0]),
        Safetensors.Tensor(TensorShape("0.bias", [numbers.count]), numbers),
      ]
      let path = folder.file("\(name).safetensors")
      try AtomicFile.replace(
        path, with: Safetensors(tensors: tensors, metadata: [("record", words)]).fileBytes)
      return path
    }
    let first = try file("a", [1, 2, 3], "x")
    #expect(try FileComparison.difference(first, file("b", [1, 2, 3], "x")) == nil)
    #expect(
      try FileComparison.difference(first, file("b", [1, 2.25, 3.125], "y"))
        == "0.bias: numbers that differ by up to 0.25; 1 of 2 tensors")
    #expect(
      try FileComparison.difference(first, file("b", [1, 2, 3], "y"))
        == "no number; the metadata 'record'")
    #expect(try FileComparison.difference(first, file("b", [1], "x")) == "0.bias: other dimensions")
  }

  @Test func picturesDifferInPixels() throws {
    // Two files that begin as a PNG, and a reader that takes their last bytes for pixels.
    let start: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    let paths = [folder.file("a.png"), folder.file("b.png")]
    func difference(_ a: [UInt8], _ b: [UInt8]) throws -> String? {
      try AtomicFile.replace(paths[0], with: start + a)
      try AtomicFile.replace(paths[1], with: start + b)
      return try FileComparison.difference(paths[0], paths[1]) { png in
        let pixels = png.dropFirst(8).map { UInt32($0 / 2) }
        return pixels.isEmpty ? nil : (pixels, pixels.count, 1)
      }
    }
    #expect(try difference([2, 4, 6], [2, 6, 8]) == "2 of 3 pixels")
    #expect(try difference([2, 4], [3, 4]) == "no pixel; byte 9 of 10")
    #expect(try difference([2], [2, 2]) == "1x1 pixels then, 2x1 now")
    #expect(try difference([], [2]) == "8 bytes then, 9 now")
  }
}
