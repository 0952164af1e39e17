import FileIO
import Foundation
import TestSupport
import Testing

struct FolderLockTests {
  private let top: TemporaryFolder
  private var folder: Folder { Folder(top.path) }

  init() throws { top = try TemporaryFolder() }

  @Test func theSecondIsRefusedWithTheNumberOfTheFirst() throws {
    let first = try FolderLock(folder)
    #expect(
      try String(decoding: bytes(of: top.file(FolderLock.name)), as: UTF8.self) == "\(getpid())\n")
    for _ in 0..<2 {
      #expect {
        _ = try FolderLock(folder)
      } throws: {
        "\($0)".contains("process \(getpid()) is writing a run into it; wait")
          && ($0 as? FileError)?.operation == .create
      }
    }
    withExtendedLifetime(first) {}
  }

  @Test func itGoesWithItsOwner() throws {
    for _ in 0..<3 { withExtendedLifetime(try FolderLock(folder)) {} }
    #expect(try folder.entries() == [])
  }

  @Test func whatAKilledProcessLeavesLocksNothing() throws {
    try top.write("123456789\n", to: FolderLock.name)
    let lock = try FolderLock(folder)
    #expect(
      try String(decoding: bytes(of: top.file(FolderLock.name)), as: UTF8.self) == "\(getpid())\n")
    withExtendedLifetime(lock) {}
  }

  @Test func aFileOfTheUserIsNotTouched() throws {
    for text in ["mine\n", "12", "12\n\n"] {
      try top.write(text, to: FolderLock.name)
      #expect(throws: FileError.self) { try FolderLock(folder) }
      #expect(try bytes(of: top.file(FolderLock.name)) == Array(text.utf8))
    }
  }

  @Test func itEndsWithTheProcess() async throws {
    await #expect(processExitsWith: .exitCode(7)) { [path = folder.path as String] in
      let lock = try FolderLock(Folder(path))
      withExtendedLifetime(lock) { AtomicFile.endProcess { exit(7) } }
    }
    #expect(try folder.entries() == [])
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      let lock = try FolderLock(Folder(path))
      withExtendedLifetime(lock) { _ = kill(getpid(), SIGKILL) }
    }
    #expect(try folder.entries() == [FolderLock.name])
    withExtendedLifetime(try FolderLock(folder)) {}
    #expect(try folder.entries() == [])
  }

  /// Never more than one thread holds the lock, though each removes the file at its end.
  @Test func removingTheFileLetsNobodyElseIn() async throws {
    let path = folder.path
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var held = 0
          while held < 50 {
            guard let lock = try? FolderLock(Folder(path)) else { continue }
            held += 1
            let made = mkdir("\(path)/held", 0o700)
            #expect(made == 0)
            rmdir("\(path)/held")
            withExtendedLifetime(lock) {}
          }
          return held
        }
      }
      var held = 0
      for try await count in group { held += count }
      #expect(held == 200)
    }
    #expect(try folder.entries() == [])
  }
}
