import FileIO
import TestSupport
import Testing

struct AppendedFileTests {
  @Test func whatIsThereStaysAndGrows() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("one\n", to: "log")
    for text in ["two\n", "three\n"] {
      let file = try AppendedFile(path: path)
      try file.append(Array(text.utf8))
      #expect(file.size == (try bytes(of: path)).count)
    }
    #expect(try bytes(of: path) == Array("one\ntwo\nthree\n".utf8))
  }

  @Test func theEndCanBeCutOff() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("one\ntwo\nthr", to: "log")
    let file = try AppendedFile(path: path)
    try file.cut(toBytes: 8)
    try file.append(Array("three\n".utf8))
    #expect(try bytes(of: path) == Array("one\ntwo\nthree\n".utf8) && file.size == 14)
  }

  @Test func aNewFileReplacesNone() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("log")
    #expect(try AppendedFile(path: path, .new).size == 0)
    #expect(throws: FileError.self) { try AppendedFile(path: path, .new) }
  }

  @Test func aDeviceHasNoSizeAndAFullOneIsAnError() throws {
    let file = try AppendedFile(path: "/dev/full")
    #expect(file.size == nil)
    try file.cut(toBytes: 0)
    let error = #expect(throws: FileError.self) { try file.append([1]) }
    #expect(error?.path == "/dev/full" && error?.operation == .transfer)
  }
}
