import Cairo
import Foundation
import TestSupport
import Testing

/// SVG and PDF files as other programs draw them, against the PNG: where these programs are installed.
struct OtherProgramsTests {
  private func run(_ program: String, _ arguments: [String], in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func check(_ ending: String, _ program: String, _ arguments: [String]) throws {
    let command = try Command()
    try command.folder.write(pointsTable, to: "points.csv")
    #expect(
      try command.run("train points.csv --preset script --epochs 20 --quiet --out run").code == 0)
    for (picture, words) in [
      ("boundary", "run/model.safetensors points.csv"),
      ("dark", "run/model.safetensors points.csv --theme dark --palette viridis --axes pca"),
      ("history", "run/history.csv"),
    ] {
      let verb = picture == "history" ? "history" : "boundary"
      for file in ["b.png", "b.\(ending)"] {
        #expect(try command.run("plot \(verb) \(words) -o \(file)").code == 0)
      }
      try run(program, arguments, in: command.folder.path)
      let ours = try Surface(png: bytes(of: command.folder.file("b.png"))).pixels()
      let theirs = try Surface(png: bytes(of: command.folder.file("other.png"))).pixels()
      try #require(ours.count == theirs.count)
      let difference = PixelDifference(ours, theirs)
      // Edges differ, and what lies half a pixel aside.
      #expect(difference.mean < 8, "\(picture): \(difference.mean)")
      // A page without the picture is farther away.
      let blank = [UInt32](repeating: ours[0], count: ours.count)
      #expect(PixelDifference(ours, blank).mean > difference.mean)
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/rsvg-convert")))
  func svg() throws {
    try check("svg", "/usr/bin/rsvg-convert", ["b.svg", "-o", "other.png"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftoppm")))
  func pdf() throws {
    try check("pdf", "/usr/bin/pdftoppm", ["-r", "72", "-png", "-singlefile", "b.pdf", "other"])
  }
}
