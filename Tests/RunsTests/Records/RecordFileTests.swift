import FileIO
import NN
import TestSupport
import Testing

@testable import Runs

/// Records in files.
struct RecordFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var recipe: Recipe {
    var recipe = Recipe(data: .spirals(points: 20), epochs: 2)
    recipe.hidden = [3]
    return recipe
  }

  @Test func aRunOfTheLibraryLeavesItsRecord() throws {
    let run = try Run<Double>(recipe)
    _ = try run.train(observers: [try RunFolder<Double>(path: folder.file("out"))])
    for file in ["out", "out/run.yaml", "out/model.safetensors"] {
      #expect(try RunRecord(ofFile: folder.file(file)) == run.record)
    }
    let again = try Run<Double>(RunRecord(ofFile: folder.file("out")).recipe)
    #expect(again.recipe == run.recipe)
    #expect(try again.train().model.file() == run.train().model.file())
  }

  @Test func aFileOfARunWithoutARecordHasThatOfItsFolder() throws {
    let run = try Run<Double>(recipe)
    _ = try run.train(observers: [try RunFolder<Double>(path: folder.file("out"))])
    let manifest = try #require(try RunManifest(in: Folder(folder.file("out"))))
    #expect(manifest.files.contains { $0.path == "history.csv" })
    for file in manifest.files.map(\.path) + ["manifest.json"] {
      #expect(try RunRecord(ofFile: folder.file("out/\(file)")) == run.record, "\(file)")
    }
    // A file that the run has not written, one that is not there, and a copy elsewhere.
    try folder.write("x,y\n1,2\n", to: "out/other.csv")
    try folder.write("epoch\n", to: "history.csv")
    for file in ["out/other.csv", "history.csv"] {
      let error = #expect(throws: RecordError.self) { try RunRecord(ofFile: folder.file(file)) }
      #expect(error?.message == RecordError.noRecord)
    }
    #expect(throws: FileError.self) { try RunRecord(ofFile: folder.file("out/report.html")) }
  }

  @Test func aModelOfTheFirstVersionHasARecipe() throws {
    var file = try Run<Double>(recipe).train().model.file()
    file.metadata.removeAll { $0.key == "record" }
    file.metadata.append(("recipe", #"{"data":"spirals","points":20,"epochs":2,"hidden":[3]}"#))
    let path = folder.file("old.safetensors")
    try AtomicFile.replace(path, with: file.fileBytes)
    let record = try RunRecord(ofFile: path)
    #expect(record.version == "0.1.0" && record.recipe == recipe)
  }

  @Test func filesWithoutOneAreErrorsThatNameThem() throws {
    let unknown = #"{"recipe":{"epohcs":3}}"#
    let files: [(name: String, bytes: [UInt8], message: String)] = [
      ("a.yaml", Array("text".utf8), "a.yaml:1: no record of a run in it; "),
      ("a.csv", Array("a: b: c\n1,2\n".utf8), "a.csv: no record of a run in it; "),
      ("a.json", Array(#"{"name":"x","files":[]}"#.utf8), "a.json: no record of a run in it; "),
      ("b.csv", Array(repeating: 0x31, count: 2_000_000), "b.csv: no record of a run in it; "),
      ("b.yaml", Array("a: b: c".utf8), "b.yaml:1: no YAML at character "),
      ("a.svg", Array("<svg></svg>".utf8), "a.svg: no record of a run in it; "),
      ("a.pdf", Array("%PDF-1.5 /Subject (other)".utf8), "a.pdf: no record of a run in it; "),
      (
        "b.svg", Array("<svg>\(PictureNote.svgElement("{"))</svg>".utf8),
        "b.svg: no record of a run in it; "
      ),
      (
        "c.svg", Array("<svg>\(PictureNote.svgElement(unknown))</svg>".utf8),
        "c.svg: unknown key 'epohcs'; did you mean 'epochs'?"
      ),
      ("d.yaml", [0x61, 0x3a, 0xff], "d.yaml: no text in UTF-8; "),
      ("e.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "e.png: no record of a run in "),
    ]
    for (name, bytes, message) in files {
      let path = folder.file(name)
      try AtomicFile.replace(path, with: bytes)
      let error = #expect(throws: RecordError.self) { try RunRecord(ofFile: path) }
      #expect(error?.description.hasPrefix("\(folder.path)/\(message)") == true, "\(name)")
    }
    #expect(throws: FileError.self) { try RunRecord(ofFile: folder.file("none")) }
  }

  @Test func whatWasChosenIsChosenAnew() throws {
    var recipe = try Run<Double>(self.recipe).recipe
    #expect(recipe.network == "3 tanh, 1 sigmoid" && recipe.learningRate == 0.1)
    recipe.chooseForTarget()
    #expect(recipe.network == nil)
    recipe.network = "3 tanh, 2 tanh, 1 sigmoid"
    recipe.chooseForTarget()
    #expect(recipe.network == "3 tanh, 2 tanh, 1 sigmoid")
    recipe.batchSize = .rows(5)
    recipe.chooseForOptimizer()
    #expect(recipe.learningRate == nil && recipe.batchSize == .rows(5))
    recipe.optimizer = "l-bfgs"
    recipe.chooseForOptimizer()
    #expect(recipe.batchSize == .automatic)
  }
}
