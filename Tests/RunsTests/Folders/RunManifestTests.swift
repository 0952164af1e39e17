import FileIO
import Runs
import TestSupport
import Testing

struct RunManifestTests {
  private let top: TemporaryFolder
  private var folder: Folder { Folder(top.path) }
  private let file = FileFingerprint(path: "frames/000000.png", of: [1, 2])

  init() throws { top = try TemporaryFolder() }

  @Test func itIsReadAsItWasWritten() throws {
    let complete = RunManifest(run: "ab", files: [file, FileFingerprint(path: "a\"b", of: [])])
    let begun = RunManifest(run: "cd", planned: ["b", "a"], after: complete)
    for manifest in [complete, begun, RunManifest(run: "", files: [])] {
      try manifest.write(in: folder)
      #expect(try RunManifest(in: folder) == manifest)
    }
    #expect(begun.earlier == complete.files && begun.planned == ["a", "b"])
  }

  @Test func aSecondKillLosesNothing() {
    let complete = RunManifest(run: "1", files: [file])
    let second = RunManifest(run: "2", planned: ["a"], after: complete)
    let third = RunManifest(run: "3", planned: ["b"], after: second)
    #expect(third.earlier == [file] && third.planned == ["a", "b"])
    #expect(third.names == ["a", "b", file.path])
  }

  @Test(arguments: [
    "", "{}", "[]", #"{"name":"An app","icons":[]}"#, #"{"run":"a","complete":true}"#,
    #"{"run":"a","complete":true,"files":[{"name":"a","bytes":1.5,"sha256":""}]}"#,
    #"{"run":"a","complete":false,"files":[],"planned":[1],"earlier":[]}"#,
  ])
  func otherFilesAreNoManifests(text: String) throws {
    try top.write(text, to: RunManifest.name)
    #expect(throws: FileError.self) { try RunManifest(in: folder) }
    #expect(RunManifest.remark(on: top.file("model.safetensors")) == nil)
  }

  @Test func aReaderOfAModelIsTold() throws {
    let path = try top.write("model", to: "model.safetensors")
    #expect(RunManifest.remark(on: path) == nil)
    let model = FileFingerprint(path: "model.safetensors", of: Array("model".utf8))
    let complete = RunManifest(run: "1", files: [model])
    try complete.write(in: folder)
    #expect(RunManifest.remark(on: path) == nil)
    try RunManifest(run: "2", planned: ["model.safetensors"], after: complete).write(in: folder)
    let earlier = "\(path) is of an earlier run; the last one into that folder has not ended"
    #expect(RunManifest.remark(on: path) == earlier)
    try top.write("other", to: "model.safetensors")
    #expect(RunManifest.remark(on: path)?.contains("is of a run that has not ended") == true)
    #expect(RunManifest.remark(on: top.file("other.safetensors")) == nil)
  }
}
