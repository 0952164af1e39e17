import Foundation
import NN
import Runs
import TestSupport
import Testing

@testable import FileIO

/// Files that meet a full disk, for which `/dev/full` stands.
struct RoomTests {
  private let full = FileError(path: "a", operation: .transfer, code: ENOSPC)

  @Test func onlyOnAFullDiskIsRoomMade() throws {
    for (error, isMade, tries) in [
      (full, true, 2), (FileError(path: "a", operation: .create, code: EDQUOT), true, 2),
      (full, false, 1), (FileError(path: "a", operation: .transfer, code: EFBIG), true, 1),
    ] {
      var count = 0
      #expect(throws: error) {
        try Room { isMade }.writing {
          count += 1
          throw error
        }
      }
      #expect(count == tries)
    }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["model.safetensors", "history.csv", "run.yaml"], [true, false])
  func aFileThatFindsRoomIsWritten(name: String, isMade: Bool) throws {
    let top = try TemporaryFolder()
    let run = try Run<Double>(Recipe(network: "4 tanh, 1 sigmoid", epochs: 3))
    let folder = try RunFolder<Double>(path: top.file("out"))
    let path = folder.file(name)
    #expect(symlink("/dev/full", path) == 0)
    folder.room = Room { isMade && unlink(path) == 0 }
    guard isMade || name != "model.safetensors" else {
      #expect(throws: FileError.self) { try run.train(observers: [folder]) }
      return
    }
    _ = try run.train(observers: [folder])
    #expect(folder.failures.isEmpty == isMade && folder.files.contains(name) == isMade)
    let manifest = try #require(try RunManifest(in: Folder(folder.path)))
    #expect(manifest.isComplete && manifest.files.map(\.path) == folder.files.sorted())
  }
}
