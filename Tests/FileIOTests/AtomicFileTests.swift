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
}

struct ByteReaderTests {
  @Test func bytesComeInPieces() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: "0123456789", count: 1000), to: "a")
    let reader = try ByteReader(path: path)
    var piece: [UInt8] = []
    var all: [UInt8] = []
    while try reader.fill(&piece, atMost: 999) {
      #expect(piece.count <= 999)
      all += piece
    }
    #expect(all.count == 10_000)
    #expect(try ByteReader(path: path).readToEnd().count == 10_000)
    #expect(try ByteReader(path: path).size == 10_000)
    #expect(try ByteReader(path: "/dev/zero").read(atMost: 2_000_000).count == 2_000_000)
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let folder = try TemporaryFolder()
    for path in [folder.file("missing"), folder.path] {
      #expect {
        try ByteReader(path: path)
      } throws: {
        ($0 as? FileError)?.operation == .open && "\($0)".hasPrefix(path)
      }
    }
  }
}

struct FolderTests {
  @Test func foldersAreMadeWithThoseAboveThem() throws {
    let top = try TemporaryFolder()
    let folder = Folder(top.file("a/b/c//"))
    #expect(!folder.exists)
    try folder.create()
    try folder.create()
    #expect(folder.exists)
    #expect(folder.path == top.file("a/b/c"))
    try AtomicFile.replace(folder.file("z"), with: "")
    try AtomicFile.replace(folder.file("y"), with: "")
    #expect(try folder.entries() == ["y", "z"])
    try folder.remove("y")
    #expect(try folder.entries() == ["z"])
    #expect(Folder("/").file("a") == "/a")
  }

  @Test func aFileInTheWayIsAnError() throws {
    let top = try TemporaryFolder()
    try top.write("", to: "a")
    #expect(throws: FileError.self) { try Folder(top.file("a")).create() }
    #expect(throws: FileError.self) { try Folder(top.file("a/b")).create() }
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
}
