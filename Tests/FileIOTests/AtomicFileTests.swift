import FileIO
import Foundation
import TestSupport
import Testing

struct AtomicFileTests {
  @Test func aFileIsReplacedWhole() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a.txt")
    try AtomicFile.replace(path, with: [UInt8]("new text".utf8))
    #expect(try bytes(of: path) == Array("new text".utf8))
    #expect(try Folder(folder.path).entries() == ["a.txt"])
  }

  @Test func whereNothingCanBeWrittenNothingIsLeft() throws {
    let folder = try TemporaryFolder()
    #expect {
      try AtomicFile.replace(folder.file("missing/a.txt"), with: "text")
    } throws: {
      ($0 as? FileError)?.operation == .create && "\($0)".contains("missing/a.txt")
    }
    // A folder stands where the file should: the temporary file goes again.
    try Folder(folder.file("taken")).create()
    #expect(throws: FileError.self) { try AtomicFile.replace(folder.file("taken"), with: "text") }
    #expect(try Folder(folder.path).entries() == ["taken"])
  }

  @Test func linksStayAndDevicesAreWrittenTo() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "file")
    #expect(symlink("file", folder.file("link")) == 0)
    try AtomicFile.replace(folder.file("link"), with: "new")
    #expect(try bytes(of: folder.file("file")) == Array("new".utf8))
    var status = stat()
    #expect(lstat(folder.file("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)

    try AtomicFile.replace("/dev/null", with: "gone")
    #expect(lstat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    #expect(throws: FileError.self) { try AtomicFile.replace("/dev/full", with: "no room") }
  }

  /// The permissions of a file.
  private func permissions(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test(arguments: [0o600, 0o640, 0o755, 0o444] as [mode_t])
  func whatIsReplacedKeepsItsPermissions(mode: mode_t) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "file")
    #expect(symlink("file", folder.file("link")) == 0)
    for name in ["file", "link"] {
      #expect(chmod(path, mode) == 0)
      try AtomicFile.replace(folder.file(name), with: "new")
      #expect(permissions(path) == mode)
    }
    // A new file has what the system gives to any.
    let other = open(folder.file("other"), O_CREAT | O_WRONLY, 0o666)
    #expect(other >= 0 && close(other) == 0)
    try AtomicFile.replace(folder.file("new"), with: "new")
    #expect(permissions(folder.file("new")) == permissions(folder.file("other")))
  }

  @Test(.enabled(if: geteuid() == 0, "only the superuser gives files away"))
  func whatIsReplacedKeepsItsOwner() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "file")
    #expect(chown(path, 1234, 5678) == 0 && chmod(path, 0o640) == 0)
    try AtomicFile.replace(path, with: "new")
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_uid == 1234 && status.st_gid == 5678 && status.st_mode & 0o7777 == 0o640)
  }

  @Test func namesMayBeAsLongAsTheSystemAllows() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "n", count: 255)
    for _ in 0..<2 { try AtomicFile.replace(folder.file(name), with: "text") }
    #expect(throws: FileError.self) {
      try AtomicFile.replace(folder.file(name + "n"), with: "text")
    }
    #expect(try Folder(folder.path).entries() == [name])
    // The whole path, too: 4,095 bytes, the last of them the file's name.
    var path = folder.path
    while path.utf8.count + 2 < 4095 {
      path += "/" + String(repeating: "d", count: min(255, 4095 - 3 - path.utf8.count))
    }
    try Folder(path).create()
    try AtomicFile.replace(path + "/f", with: "text")
    #expect(try bytes(of: path + "/f") == Array("text".utf8))
  }

  @Test func aLinkThatDanglesIsFollowed() throws {
    let folder = try TemporaryFolder()
    try Folder(folder.file("place")).create()
    for (link, target) in [
      ("first", "place/second"), ("place/second", folder.file("third")), ("loop", "pool"),
      ("pool", "loop"), ("astray", "nowhere/file"),
    ] { #expect(symlink(target, folder.file(link)) == 0) }
    try AtomicFile.replace(folder.file("first"), with: "text")
    #expect(try bytes(of: folder.file("third")) == Array("text".utf8))
    for name in ["loop", "astray"] {
      #expect(throws: FileError.self) { try AtomicFile.replace(folder.file(name), with: "text") }
    }
    let target: [CChar] = [-1, 0]
    #expect(symlink(target, folder.file("bytes")) == 0)
    #expect {
      try AtomicFile.replace(folder.file("bytes"), with: "text")
    } throws: {
      "\($0)".contains("not UTF-8")
    }
    #expect(
      try Folder(folder.path).entries()
        == ["astray", "bytes", "first", "loop", "place", "pool", "third"])
  }
}
