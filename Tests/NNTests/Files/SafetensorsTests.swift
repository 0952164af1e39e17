import FileIO
import Foundation
import TestSupport
import Testing

@testable import NN

struct SafetensorsTests {
  private let file = Safetensors(
    tensors: [
      .init(TensorShape("a", [2, 3]), [1, 2, 3, 4, 5, 6] as [Float]),
      .init(TensorShape("b", []), [7] as [Double]),
      .init(TensorShape("c", [0]), [] as [Double]),
    ], metadata: [("who", "é \"we\"")])

  @Test func whatIsWrittenIsReadAgain() throws {
    let read = try Safetensors(fileBytes: file.fileBytes)
    #expect(read == file)
    #expect(read.tensors[0].elements(as: Float.self) == [1, 2, 3, 4, 5, 6])
    #expect(read.metadata("who") == "é \"we\"")
    #expect(read.metadata("what") == nil)
  }

  @Test func theDataStartsOnAMultipleOfEight() {
    let length = file.fileBytes[0..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(length % 8 == 0)
  }

  @Test func everyCutIsRefused() {
    let bytes = file.fileBytes
    for count in 0..<bytes.count {
      #expect(throws: Safetensors.FormatError.self) {
        try Safetensors(fileBytes: Array(bytes[..<count]))
      }
    }
    #expect(throws: Safetensors.FormatError.self) { try Safetensors(fileBytes: bytes + [0]) }
  }

  /// A file of the given header and bytes of data.
  private func bytes(_ header: String, data: Int) -> [UInt8] {
    let length = UInt64(header.utf8.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + header.utf8
      + [UInt8](repeating: 0, count: data)
  }

  @Test(arguments: [
    // Overlap, gap, wrong order of offsets, beyond the end, sizes that overflow.
    #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}"#,
    #"{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}"#,
    #"{"a":{"dtype":"F64","shape":[4294967296,4294967296],"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F64","shape":[1e300],"data_offsets":[0,8]}}"#,
    // Shape and bytes that differ, unknown types, things missing or of another kind.
    #"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"X32","shape":[2],"data_offsets":[0,8]}}"#,
    #"{"a":{"shape":[2],"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F32","data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[2]}}"#,
    #"{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[2.5],"data_offsets":[0,8]}}"#,
    #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}"#,
    #"{"a":7}"#, #"[]"#, #"{"__metadata__":{"a":1}}"#,
    #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}"#,
  ])
  func hostileHeadersAreRefused(header: String) {
    #expect(throws: Safetensors.FormatError.self) {
      try Safetensors(fileBytes: bytes(header, data: 8))
    }
  }

  @Test func aHeaderLongerThanTheFileTakesNoMemory() {
    #expect(throws: Safetensors.FormatError.self) {
      try Safetensors(fileBytes: [UInt8](repeating: 0xFF, count: 64))
    }
  }

  /// Files without an end, and a sparse one of a terabyte.
  @Test func noMoreIsReadThanTheHeaderPromises() throws {
    let folder = try TemporaryFolder()
    func refusal(_ path: String) -> String {
      do {
        _ = try Safetensors(path: path)
        return "taken"
      } catch {
        return "\(error)"
      }
    }
    #expect(refusal("/dev/zero").contains("byte 0"))
    let header = #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#
    let (good, long) = (folder.file("good"), folder.file("long"))
    try AtomicFile.replace(good, with: bytes(header, data: 8))
    #expect(refusal(good) == "taken")
    #expect(truncate(good, 1 << 40) == 0)
    #expect(refusal(good).contains("expected 8"))
    try AtomicFile.replace(long, with: [1, 0xE1, 0xF5, 5, 0, 0, 0, 0])
    #expect(truncate(long, 1 << 40) == 0)
    #expect(refusal(long).contains("100000001 bytes; at most 100000000 are allowed"))
  }

  @Test func aNetworkTakesOnlyWhatFits() throws {
    let layers: [any Layer] = [Linear(2, 3), Tanh()]
    func refusal(_ tensors: [Safetensors.Tensor]) -> String {
      do {
        _ = try Sequential<Double>(
          layers, parametersFrom: Safetensors(tensors: tensors, metadata: []))
        return "taken"
      } catch {
        return "\(error)"
      }
    }
    let weight = Safetensors.Tensor(
      TensorShape("0.weight", [3, 2]), [1, 2, 3, 4, 5, 6] as [Double])
    let bias = Safetensors.Tensor(TensorShape("0.bias", [3]), [7, 8, 9] as [Double])
    #expect(refusal([weight, bias]) == "taken")
    #expect(refusal([weight]).contains("'0.bias'"))
    let more = Safetensors.Tensor(TensorShape("4.bias", [1]), [0] as [Double])
    #expect(refusal([weight, bias, more]).contains("'4.bias'"))
    let turned = Safetensors.Tensor(
      TensorShape("0.weight", [2, 3]), [1, 2, 3, 4, 5, 6] as [Double])
    #expect(refusal([turned, bias]).contains("'0.weight'"))
    let whole = Safetensors.Tensor(TensorShape("0.bias", [3]), counts: [7, 8, 9])
    #expect(refusal([weight, whole]) == "taken")
    let infinite = Safetensors.Tensor(TensorShape("0.bias", [3]), [7, .infinity, 9] as [Double])
    #expect(refusal([weight, infinite]).contains("'0.bias'"))
  }

  @Test func onlyADoubleNetworkTakesTheOtherPrecision() throws {
    let single = [
      Safetensors.Tensor(TensorShape("0.weight", [1, 2]), [0.1, -2] as [Float]),
      Safetensors.Tensor(TensorShape("0.bias", [1]), [7] as [Float]),
    ]
    let widened = try Sequential<Double>(
      [Linear(2, 1)], parametersFrom: Safetensors(tensors: single))
    #expect(widened.parameters == [Double(Float(0.1)), -2, 7])
    let double = [
      Safetensors.Tensor(TensorShape("0.weight", [1, 2]), [0.1, -2] as [Double]), single[1],
    ]
    #expect {
      try Sequential<Float>([Linear(2, 1)], parametersFrom: Safetensors(tensors: double))
    } throws: {
      "\($0)".contains("'0.weight' has type F64, the network needs F32")
    }
  }
}
