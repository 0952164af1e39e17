import Foundation
import TestSupport
import Testing

@testable import FileIO

/// Files that are not whole: what a failure, a signal and a kill leave of them.
struct TemporaryFileTests {
  @Test func namesAreRecognized() {
    let name = TemporaryName().text
    #expect(name.utf8.count == 40 && TemporaryName(name)?.text == name)
    #expect(TemporaryName().text != name)
    let digits = name.dropFirst(4).prefix(32)
    let other = String(digits.reversed())
    for text in [
      "", ".nn-.tmp", ".nn-\(other).tmp", ".nn-\(digits.uppercased()).tmp", "\(name)p",
      ".nn-\(String(repeating: "0", count: 32)).tmp", name.replacing(".tmp", with: ".png"),
    ] where text != name { #expect(TemporaryName(text) == nil) }
  }

  @Test func aDiskThatIsFullLeavesTheOldFile() async throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a")
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      signal(SIGXFSZ, SIG_IGN)
      limitFiles(to: 4096)
      do throws(FileError) {
        try AtomicFile.replace("\(path)/a", with: [UInt8](repeating: 0, count: 1 << 20))
      } catch {
        exit(error.operation == .transfer ? EXIT_SUCCESS : EXIT_FAILURE)
      }
      exit(EXIT_FAILURE)
    }
    #expect(try Folder(folder.path).entries() == ["a"])
    #expect(try bytes(of: folder.file("a")) == Array("old".utf8))
  }

  @Test func whatAKilledProcessLeavesIsRemoved() async throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a")
    await #expect(processExitsWith: .signal(SIGXFSZ)) { [path = folder.path as String] in
      // The system kills it in the middle of the file: tests run on threads that block the signal.
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGXFSZ)
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      limitFiles(to: 4096)
      try AtomicFile.replace("\(path)/a", with: [UInt8](repeating: 0, count: 1 << 20))
    }
    let entries = try Folder(folder.path).entries()
    #expect(entries.count == 2 && entries.last == "a")
    #expect(try bytes(of: folder.file("a")) == Array("old".utf8))
    AtomicFile.removeLeftovers(beside: folder.file("a"))
    #expect(try Folder(folder.path).entries() == ["a"])
  }

  @Test func onlyWhatNobodyWritesIsRemoved() throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let file = try TemporaryFile(in: path, replacing: nil, for: "a")
    let (left, inside, link) = (TemporaryName().text, TemporaryName().text, TemporaryName().text)
    #expect(FileManager.default.createFile(atPath: folder.file(left), contents: Data()))
    try folder.write("mine", to: ".nn-mine.tmp")
    try Folder(folder.file(inside)).create()
    #expect(symlink(".nn-mine.tmp", folder.file(link)) == 0)
    try Folder(path).create()
    var entries = try Folder(path).entries()
    #expect(entries.count == 4 && !entries.contains(left))
    try file.write([1, 2], synced: false)
    try file.rename(to: "a")
    Folder(path).removeLeftovers()
    entries = try Folder(path).entries()
    #expect(Set(entries) == ["a", ".nn-mine.tmp", inside, link])
    #expect(try bytes(of: folder.file("a")) == [1, 2])
  }

  @Test func aProcessThatEndsRemovesItsFiles() async throws {
    let folder = try TemporaryFolder()
    await #expect(processExitsWith: .exitCode(7)) { [path = folder.path as String] in
      for _ in 0..<3 {
        let file = try TemporaryFile(in: path, replacing: nil, for: "a")
        try file.write([1, 2, 3], synced: false)
      }
      guard try Folder(path).entries().count == 3 else { exit(1) }
      AtomicFile.endProcess { exit(7) }
    }
    #expect(try Folder(folder.path).entries() == [])
  }
}

/// Lets no file of the process grow beyond `bytes`.
private func limitFiles(to bytes: UInt) {
  #if canImport(Glibc)
    let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
  #else
    let resource = RLIMIT_FSIZE
  #endif
  var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
  setrlimit(resource, &limit)
}
