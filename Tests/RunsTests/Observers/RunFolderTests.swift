import Foundation
import NN
import Runs
import TestSupport
import Testing

@testable import FileIO

struct RunFolderTests {
  private let top: TemporaryFolder
  private let run: Run<Double>

  init() throws {
    top = try TemporaryFolder()
    run = try Run(Recipe(network: "4 tanh, 1 sigmoid", epochs: 3))
  }

  /// The names of the files in the folder, but for hidden ones.
  private func entries(_ name: String = "out") throws -> [String] {
    try Folder(top.file(name)).entries().filter { !$0.hasPrefix(".") }
  }

  private func folder(_ name: String = "out") throws -> RunFolder<Double> {
    try RunFolder(path: top.file(name))
  }

  private func manifest() throws -> RunManifest {
    try #require(try RunManifest(in: Folder(top.file("out"))))
  }

  @Test func modelAndHistoryAreLeft() throws {
    let folder = try folder("a/b/")
    #expect(try entries("a/b").isEmpty)
    let result = try run.train(observers: [folder])
    #expect(try entries("a/b") == (folder.files + [RunManifest.name]).sorted())
    let model = try Model<Double>(path: folder.file("model.safetensors"))
    #expect(model.network.parameters == result.model.network.parameters && model.epochs == 3)
    let history = String(decoding: try bytes(of: folder.file("history.csv")), as: UTF8.self)
    #expect(history.hasPrefix("epoch,cost") && history.contains("\n1,\(result.costs[0])"))
    #expect(history.split(separator: "\n").count == 4)
  }

  @Test func whatCannotBeWrittenIsFoundBeforeTheTraining() throws {
    let file = try top.write("", to: "file")
    #expect(throws: FileError.self) { try RunFolder<Double>(path: "\(file)/out") }
    try Folder(top.file("a/history.csv")).create()
    #expect(throws: FileError.self) { try folder("a") }
    try Folder(top.file("out")).create()
    try top.write("", to: "out/boundary.png")
    let other = try folder()
    #expect(throws: FileError.self) { try other.claim(["boundary.png"]) }
  }

  @Test func filesOfTheUserAreNotReplaced() throws {
    for name in ["model.safetensors", "history.csv", RunManifest.name] {
      try Folder(top.file(name)).create()
      try top.write("mine", to: "\(name)/\(name)")
      #expect {
        _ = try RunFolder<Double>(path: top.file(name))
      } throws: {
        "\($0)".contains("\(name): cannot write: it is no ") && "\($0)".contains("; move it away")
      }
      #expect(try entries(name) == [name])
    }
  }

  @Test func filesThatMayNotBeWrittenAreNotReplaced() throws {
    _ = try run.train(observers: [folder()])
    let path = top.file("out/model.safetensors")
    #expect(chmod(path, 0o444) == 0)
    #expect(throws: FileError(path: path, operation: .create, reason: "Permission denied")) {
      try folder()
    }
    #expect(chmod(path, 0o644) == 0)
    _ = try folder()
  }

  @Test func foldersInWhichNothingWasWrittenGo() throws {
    do { _ = try folder("a/b") }
    #expect(try Folder(top.path).entries() == [])
    try Folder(top.file("c")).create()
    do { _ = try folder("c/d") }
    #expect(try Folder(top.path).entries() == ["c"])
  }

  @Test func oneRunAtATime() throws {
    let first = try folder()
    #expect(throws: FileError.self) { try folder() }
    withExtendedLifetime(first) {}
  }

  @Test func theManifestListsTheFilesOfTheRun() throws {
    let folder = try folder()
    _ = try run.train(observers: [folder])
    let manifest = try manifest()
    #expect(manifest.isComplete && manifest.files.map(\.path) == folder.files.sorted())
    for file in manifest.files {
      let present = try #require(try FileFingerprint(ofFile: top.file("out/\(file.path)")))
      #expect(present.sha256 == file.sha256 && present.bytes == file.bytes)
    }
    #expect(manifest.run == manifest.files.first { $0.path == "run.yaml" }?.sha256)
  }

  @Test func aFolderTakesOneRunAfterAnother() throws {
    let folder = try folder()
    var recipe = run.recipe
    for seed in [5, 6] {
      recipe.seed = UInt64(seed)
      let result = try Run<Double>(recipe).train(observers: [folder])
      let model = try Model<Double>(path: folder.file("model.safetensors"))
      #expect(model.network.parameters == result.model.network.parameters)
      #expect(try manifest().isComplete && manifest().files.count == folder.files.count)
    }
  }

  /// A kill between two files is an observer that looks at the folder there.
  @Test func inTheMiddleTheManifestTellsTheRunsApart() throws {
    _ = try run.train(observers: [folder()])
    let first = try manifest()
    let second = try folder()
    try second.claim(["report.json"])
    var recipe = run.recipe
    recipe.seed = 5
    var seen = 0
    let looking = RecordingObserver<Double> { event, _ in
      guard case .finished = event else { return }
      seen += 1
      let manifest = try manifest()
      #expect(!manifest.isComplete && manifest.run != first.run && manifest.files.isEmpty)
      #expect(manifest.earlier == first.files)
      #expect(manifest.planned == (second.files + ["report.json"]).sorted())
    }
    _ = try Run<Double>(recipe).train(observers: [second, looking])
    #expect(try seen == 1 && !manifest().isComplete)
    try top.write("{}", to: "out/report.json")
    #expect(try second.complete(["report.json"]) == [])
    #expect(
      try manifest().files.map(\.path) == (second.files + ["report.json"]).sorted())
  }

  @Test func aRunThatReplacesNothingLeavesTheEarlierComplete() throws {
    _ = try run.train(observers: [folder()])
    let before = try manifest()
    let refusing = RecordingObserver<Double> { event, _ in
      if case .epoch = event { throw Refusal() }
    }
    let second = try folder()
    #expect(throws: Refusal.self) { try run.train(observers: [second, refusing]) }
    #expect(try manifest() == before)
    second.isWrittenDuringTraining = true
    #expect(throws: Refusal.self) { try run.train(observers: [second, refusing]) }
    #expect(try !manifest().isComplete && manifest().earlier == before.files)
  }

  @Test func filesOfAnEarlierRunGoUnlessTheyHaveChanged() throws {
    do {
      let first = try folder()
      try first.claim(["a.png", "b.png", "c.png"])
      _ = try run.train(observers: [first])
      for name in ["a.png", "b.png", "c.png"] { try top.write("picture", to: "out/\(name)") }
      try first.complete(["a.png", "b.png", "c.png"])
    }
    try top.write("changed", to: "out/b.png")
    try top.write("mine", to: "out/d.png")
    let second = try folder()
    try second.claim(["c.png"])
    #expect(second.remarks.isEmpty)
    try top.write("edited", to: "out/c.png")
    #expect(
      second.remarks == ["\(second.file("c.png")) has changed since a run wrote it; it is replaced"]
    )
    _ = try run.train(observers: [second])
    #expect(try second.complete(["c.png"]) == ["b.png"])
    #expect(
      try entries()
        == (second.files + [RunManifest.name, "b.png", "c.png", "d.png"]).sorted())
  }

  @Test func whatIsSaidAboutAFailureGoesWithTheNextRun() throws {
    _ = try run.train(observers: [folder()])
    let before = try manifest()
    do {
      let failing = try folder()
      try failing.claim(["postmortem.json"])
      try top.write("{}", to: "out/postmortem.json")
      try failing.list(["postmortem.json"], of: run)
    }
    #expect(try !manifest().isComplete && manifest().earlier == before.files)
    #expect(try manifest().files.map(\.path) == ["postmortem.json"])
    let last = try folder()
    try last.claim(["postmortem.json"])
    _ = try run.train(observers: [last])
    #expect(try last.complete() == [])
    #expect(try entries() == (last.files + [RunManifest.name]).sorted())
  }

  @Test func whatAKilledRunLeavesGoes() throws {
    var left: [String] = []
    for name in ["", "frames/", "checkpoints/"] {
      try Folder(top.file("out/\(name)")).create()
      left.append("out/\(name)\(TemporaryName().text)")
      try top.write("half", to: try #require(left.last))
    }
    try top.write("1\n", to: "out/\(FolderLock.name)")
    do { _ = try folder() }
    #expect(!left.contains { Folder(top.path).has($0) })
    #expect(try Folder(top.file("out")).entries() == ["checkpoints", "frames"])
  }
}
