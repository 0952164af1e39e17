import FileIO
import Foundation
import TestSupport
import Testing

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
    for (name, file) in [("a", "a file"), ("a/b", "the file \(top.file("a"))")] {
      #expect {
        try Folder(top.file(name)).create()
      } throws: {
        "\($0)".contains("\(name): cannot write: \(file) is in the way of the folder; move")
      }
    }
  }

  @Test func pathsThatAreTooLongAreRefusedWhole() throws {
    let top = try TemporaryFolder()
    let name = String(repeating: "a", count: 300)
    let many = String(repeating: "a/", count: 40_000)
    for path in ["b/c/\(name)", many, String(repeating: "a", count: 80_000)] {
      #expect {
        try Folder(top.file(path)).create()
      } throws: {
        ($0 as? FileError)?.operation == .create && "\($0)".count < 600
      }
      #expect(try Folder(top.path).entries() == [])
    }
  }

  @Test func namesThatAreNotUTF8AreLeftOut() throws {
    let folder = try TemporaryFolder()
    let path = Array(folder.file("a").utf8).map { CChar(bitPattern: $0) } + [-1, 0]
    #expect(creat(path, 0o600) >= 0)
    #expect(try Folder(folder.path).entries() == [])
    #expect(remove(path) == 0)
  }
}
