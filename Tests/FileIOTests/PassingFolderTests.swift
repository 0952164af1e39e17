import TestSupport
import Testing

@testable import FileIO

struct PassingFolderTests {
  @Test func itGoesWithAllThatIsInIt() throws {
    let top = try TemporaryFolder()
    let kept = try top.write("kept", to: "kept")
    do {
      let first = try PassingFolder(in: top.path)
      let second = try PassingFolder(in: top.path)
      #expect(first.path != second.path)
      try Folder(first.path).folder("a/b").create()
      try AtomicFile.replace("\(first.path)/a/b/file", with: "text")
      #expect(try Folder(top.path).entries().count == 3)
      withExtendedLifetime((first, second)) {}
    }
    #expect(try Folder(top.path).entries() == ["kept"])
    #expect(try bytes(of: kept) == Array("kept".utf8))
  }

  @Test func aFolderThatCannotBeIsAnError() {
    #expect(throws: FileError.self) { try PassingFolder(in: "/nowhere/else") }
  }
}
